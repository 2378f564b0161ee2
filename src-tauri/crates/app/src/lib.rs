//! What a person can do at this till: requests, replies, rights and refusals.
