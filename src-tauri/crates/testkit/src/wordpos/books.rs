//! What the simulator has: tokens, products, orders, customers. Figures are kept as the digits that were sent.

use super::{Options, Record};
use crate::simulator::Extra;
use crate::simulator::rate::Rate;
use std::collections::{HashMap, HashSet};

/// Everything there is.
pub struct Books {
    pub(super) options: Options,
    pub(super) products: Vec<Record>,
    pub(super) orders: Vec<Record>,
    pub(super) customers: Vec<Record>,
    pub(super) rate: Rate,
    tokens: HashMap<String, i64>,
    refresh_tokens: HashSet<String>,
    made: u64,
}

/// Why a request is refused: status and words.
pub(super) type Refused = (u16, String);

/// What a sign-in gives.
pub(super) struct SignedIn {
    pub(super) token: String,
    pub(super) refresh: String,
}

impl Books {
    /// The orders that are really there, oldest first.
    #[must_use]
    pub fn told_orders(&self) -> Vec<Record> {
        self.orders.clone()
    }

    /// Books with what the options say.
    #[must_use]
    pub fn new(options: Options) -> Self {
        Self {
            products: options.products.clone(),
            options,
            orders: Vec::new(),
            customers: Vec::new(),
            rate: Rate::default(),
            tokens: HashMap::new(),
            refresh_tokens: HashSet::new(),
            made: 0,
        }
    }

    /// Its time.
    pub(super) fn now_ms(&self) -> i64 {
        (self.options.clock)()
    }

    /// A token for who knows the secret, or has a refresh token that was not used yet.
    pub(super) fn sign_in(&mut self, asked: &Record) -> Result<SignedIn, Refused> {
        let known = asked.text("client_id") == self.options.client_id
            && asked.text("client_secret") == self.options.client_secret;
        if !known {
            return Err((401, "Unknown client".to_owned()));
        }
        if asked.text("grant_type") == "refresh_token" {
            let fresh = self.refresh_tokens.remove(&asked.text("refresh_token"));
            if !(self.options.refreshes && fresh) {
                return Err((400, "Unsupported grant type".to_owned()));
            }
        }
        let no = self.next();
        let (token, refresh) = (format!("simulated.{no}"), format!("refresh.{no}"));
        let ends_at = self.now_ms() + self.options.token_seconds * 1000;
        self.tokens.insert(token.clone(), ends_at);
        self.refresh_tokens.insert(refresh.clone());
        Ok(SignedIn { token, refresh })
    }

    /// Makes a token good.
    pub(super) fn give_token(&mut self, token: &str) {
        self.tokens.insert(token.to_owned(), i64::MAX);
    }

    /// Whether a token is still good.
    pub(super) fn bearer(&self, token: &str) -> Result<(), Refused> {
        match self.tokens.get(token) {
            Some(ends_at) if *ends_at > self.now_ms() => Ok(()),
            _ => Err((401, "Unauthenticated".to_owned())),
        }
    }

    pub(super) fn forget_tokens(&mut self) {
        self.tokens.clear();
    }

    pub(super) fn create_product(&mut self, product: Record) -> Record {
        let id = format!("prd-{}", self.next());
        let product = product.with("id", &id).with("stock", &0);
        self.products.push(product.clone());
        product
    }

    pub(super) fn create_customer(&mut self, customer: Record) -> Record {
        let customer = customer.with("id", &format!("cus-{}", self.next()));
        self.customers.push(customer.clone());
        customer
    }

    /// An order of products that are there.
    pub(super) fn create_order(&mut self, order: Record) -> Result<Record, Refused> {
        for line in Record::list(order.json("items")) {
            self.product(&line.text("product_id"))?;
        }
        let made_at = jiff::Timestamp::from_millisecond(self.now_ms()).unwrap_or_default();
        let order = order
            .with("id", &format!("ord-{}", self.next()))
            .with("status", &"created")
            .with("created_at", &made_at.to_string());
        self.orders.push(order.clone());
        Ok(order)
    }

    /// Sets the stock of a product, and tells it.
    pub(super) fn set_stock(&mut self, id: &str, set: &Record) -> Result<Record, Refused> {
        self.product(id)?;
        let quantity = Record::read(&format!(r#"{{"new_quantity":{}}}"#, set.json("quantity"))).unwrap_or_default();
        let stock = serde_json::value::RawValue::from_string(set.json("quantity").to_owned()).ok();
        for product in self.products.iter_mut().filter(|product| product.text("id") == id) {
            if let Some(stock) = &stock {
                product.put("stock", stock);
            }
        }
        Ok(quantity.with("product_id", &id))
    }

    /// What of a customer is taken: the document names no fields.
    pub(super) fn extra(&self) -> Extra {
        self.options.extra
    }

    fn product(&self, id: &str) -> Result<(), Refused> {
        let known = self.products.iter().any(|product| product.text("id") == id);
        if known {
            Ok(())
        } else {
            Err((404, "Product not found".to_owned()))
        }
    }

    fn next(&mut self) -> u64 {
        self.made += 1;
        self.made
    }
}
