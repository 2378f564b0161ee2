//! What can be sold: products, prices, codes, categories and the search index, in a file of its own that can be filled again.
