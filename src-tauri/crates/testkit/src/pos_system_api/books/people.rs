//! Users and their tokens. A token is good for a number of requests, then it has expired.

use super::{Books, Refused, User};
use serde::Deserialize;

/// Who signs in.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct SignIn {
    pub(in crate::pos_system_api) username: String,
    pub(in crate::pos_system_api) password: String,
}

/// A user as they are registered.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct NewUser {
    username: String,
    email: String,
    full_name: String,
    password: String,
}

/// A user as they are changed.
#[derive(Deserialize)]
pub(in crate::pos_system_api) struct UserChange {
    email: String,
    full_name: String,
    password: String,
    is_active: bool,
    is_superuser: bool,
}

const UNKNOWN: Refused = (404, "User not found");

impl Books {
    /// A new token. It is shaped like a JWT and names its user.
    pub(in crate::pos_system_api) fn sign_in(&mut self, sign_in: &SignIn) -> Result<String, Refused> {
        if self.passwords.get(&sign_in.username) != Some(&sign_in.password) {
            return Err((401, "Incorrect username or password"));
        }
        let token = format!("simulated.{}.{}", sign_in.username, self.next());
        self.tokens.insert(token.clone(), self.token_uses);
        Ok(token)
    }

    /// The user of a token that is still good; it is used up by one.
    pub(in crate::pos_system_api) fn bearer(&mut self, token: &str) -> Result<User, Refused> {
        let refused = (401, "Could not validate credentials");
        let uses = self.tokens.get_mut(token).ok_or(refused)?;
        *uses = uses.checked_sub(1).ok_or(refused)?;
        let username = token.split('.').nth(1).unwrap_or_default();
        self.users
            .iter()
            .find(|user| user.username == username)
            .cloned()
            .ok_or(refused)
    }

    pub(in crate::pos_system_api) fn expire_tokens(&mut self) {
        self.tokens.clear();
    }

    pub(in crate::pos_system_api) fn create_user(&mut self, new: NewUser) -> Result<User, Refused> {
        if self.users.iter().any(|user| user.username == new.username) {
            return Err((400, "Username already registered"));
        }
        let user = User {
            id: format!("usr-{}", self.next()),
            username: new.username,
            email: new.email,
            full_name: new.full_name,
            is_active: true,
            is_superuser: false,
        };
        self.passwords.insert(user.username.clone(), new.password);
        self.users.push(user.clone());
        Ok(user)
    }

    pub(in crate::pos_system_api) fn update_user(&mut self, id: &str, new: UserChange) -> Result<User, Refused> {
        let user = self.users.iter_mut().find(|user| user.id == id).ok_or(UNKNOWN)?;
        user.email = new.email;
        user.full_name = new.full_name;
        user.is_active = new.is_active;
        user.is_superuser = new.is_superuser;
        self.passwords.insert(user.username.clone(), new.password);
        Ok(user.clone())
    }

    pub(in crate::pos_system_api) fn delete_user(&mut self, id: &str) -> Result<(), Refused> {
        let at = self.users.iter().position(|user| user.id == id).ok_or(UNKNOWN)?;
        let user = self.users.remove(at);
        self.passwords.remove(&user.username);
        Ok(())
    }
}
