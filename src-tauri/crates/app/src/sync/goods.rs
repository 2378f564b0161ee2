//! The products that a back end has, taken over into the till's catalogue once they were read to their end.
//!
//! What is found to be an article of the till stays that article; what is not becomes a new one. After that only what the back end
//! itself changes is changed here, fact by fact. Edits made at this till are put back on top as after an import: where the back end
//! changed the same fact, a person decides (`Till::conflicts`).

mod article;
mod facts;

use crate::Till;
use crate::refusal::{Code, Refusal};
use crate::shop_tax;
use article::{free_code, free_sku, known_article};
use domain::ProductId;
use domain::people::Actor;
use domain::product::{Names, Product, Unit};
use domain::tax::{TaxClass, TaxMode, TaxParts};
pub(super) use facts::clean;
use facts::{Words, put, said};
use std::collections::{HashMap, HashSet};
use store::{Facts, NewProduct, Pulled, RemoteKind, RemoteProduct, TakenOver, Upstream};

/// Products read at once.
const PAGE: u32 = 200;

/// Pages that become one generation of the catalogue.
const PORTION: usize = 5;

/// A fact of what the till made of a product that it did not know.
const MADE: &str = "made";

/// Takes over what was read to its end since it was last done. Answers whether sales were waiting for that.
pub(crate) fn take_over(till: &Till) -> Result<bool, Refusal> {
    let mut freed = false;
    for upstream in till.ledger().upstreams()? {
        let complete = till.ledger().pull_state(upstream.id, RemoteKind::Product)?.complete;
        if takes_products(&upstream) && complete > till.catalogue().taken_over(upstream.id)? {
            freed |= take_all(till, &upstream)?;
            till.catalogue().note_taken_over(upstream.id, complete)?;
        }
    }
    Ok(freed)
}

/// Takes over everything that a back end has, portion by portion: a list of any length takes no more memory than one of them. Each is seen
/// at once or not at all, and what was done is found done after a crash.
fn take_all(till: &Till, upstream: &Upstream) -> Result<bool, Refusal> {
    let (mut freed, mut after) = (false, Some(String::new()));
    while let Some(from) = after {
        let mut batch = Batch::new(till, upstream)?;
        after = batch.read(from)?;
        freed |= batch.finish()?;
    }
    Ok(freed)
}

/// Whether what a back end has becomes products of the till.
pub(super) fn takes_products(upstream: &Upstream) -> bool {
    let said = upstream.settings.get(sync::TAKE_PRODUCTS);
    said.is_none_or(|said| said.trim() != "no")
}

/// Whether a product that is none of the till's becomes a new one. Without a code nobody can tell that it is not the till's own under
/// another name, so that is done only where a person said so.
fn becomes_new(upstream: &Upstream, facts: &Facts) -> bool {
    let said = upstream.settings.get(sync::TAKE_PRODUCTS);
    said.is_some_and(|said| said.trim() == "yes") || facts.get("gtin").is_some_and(|code| !code.is_empty())
}

/// Takes over one product that was asked for by itself.
pub(super) fn take_found(till: &Till, upstream: &Upstream, product: Pulled) -> Result<(), Refusal> {
    let mut batch = Batch::new(till, upstream)?;
    if let Some(item) = till.ledger().found_remote_product(upstream.id, product)? {
        batch.take(&item)?;
    }
    if batch.finish()? {
        till.wake_after_sale();
    }
    Ok(())
}

/// Refuses goods that are off sale because a back end took them off, by its name.
///
/// # Errors
/// [`Code::TakenOffSale`].
pub(crate) fn refuse_taken_off(till: &Till, product: &Product) -> Result<(), Refusal> {
    if product.enabled {
        return Ok(());
    }
    let Some((id, taken)) = till.catalogue().first_told_by(&product.sku)? else {
        return Ok(());
    };
    let upstreams = till.ledger().upstreams()?;
    match upstreams.into_iter().find(|one| one.id == id) {
        Some(upstream) if taken.facts.get("enabled").is_some_and(|said| said == "no") => {
            Err(Refusal::new(Code::TakenOffSale)
                .with("name", &*product.names.en)
                .with("upstream", upstream.name))
        }
        _ => Ok(()),
    }
}

/// A portion of one back end's products on its way into the catalogue.
struct Batch<'a> {
    till: &'a Till,
    upstream: &'a Upstream,
    words: Words,
    tax: TaxClass,
    /// What is to stand in the catalogue, by article number.
    changed: HashMap<String, NewProduct>,
    /// Articles that products of this back end were found to be.
    used: HashSet<String>,
    /// Codes that were given to articles.
    codes: HashMap<String, String>,
    /// Articles that gave up their codes.
    given_up: HashSet<String>,
    taken: Vec<TakenOver>,
    ties: Vec<(String, String)>,
}

impl<'a> Batch<'a> {
    fn new(till: &'a Till, upstream: &'a Upstream) -> Result<Self, Refusal> {
        Ok(Self {
            till,
            upstream,
            words: Words::of(till, upstream)?,
            tax: shop_tax::of(till)?.unwrap_or_else(no_tax),
            changed: HashMap::new(),
            used: HashSet::new(),
            codes: HashMap::new(),
            given_up: HashSet::new(),
            taken: Vec::new(),
            ties: Vec::new(),
        })
    }

    /// Takes a portion of the products after this one. Answers after which the next begins; nothing where this was the last.
    fn read(&mut self, mut after: String) -> Result<Option<String>, Refusal> {
        for _ in 0..PORTION {
            let page = self.till.ledger().remote_products(self.upstream.id, &after, PAGE)?;
            let Some(last) = page.last() else { return Ok(None) };
            after.clone_from(&last.remote_id);
            for item in &page {
                self.take(item)?;
            }
        }
        Ok(Some(after))
    }

    fn take(&mut self, item: &RemoteProduct) -> Result<(), Refusal> {
        let known = self
            .till
            .catalogue()
            .pulled_product(self.upstream.id, &item.remote_id)?;
        let mut now = known.as_ref().map(|known| known.facts.clone()).unwrap_or_default();
        now.extend(said(item, &self.words));
        let sku = match known_article(self, item, known.as_ref())? {
            Some(sku) => {
                self.follow(item, &sku, known.as_ref(), &mut now)?;
                sku
            }
            None if !becomes_new(self.upstream, &now) => return Ok(()),
            None => {
                let sku = self.make(item, &now)?;
                now.insert(MADE.to_owned(), "yes".to_owned());
                sku
            }
        };
        self.used.insert(sku.clone());
        if item.sku.as_deref() != Some(&*sku) {
            self.ties.push((item.remote_id.clone(), sku.clone()));
        }
        if known.is_none_or(|known| known.sku != sku || known.facts != now) {
            self.taken.push(TakenOver {
                remote_id: item.remote_id.clone(),
                sku,
                facts: now,
            });
        }
        Ok(())
    }

    /// Changes an article by what the back end changed; what is told of it for the first time fills what is empty.
    fn follow(
        &mut self,
        item: &RemoteProduct,
        sku: &str,
        known: Option<&TakenOver>,
        now: &mut Facts,
    ) -> Result<(), Refusal> {
        let first = self.till.catalogue().first_told_by(sku)?;
        let counts = first.is_none_or(|(id, first)| id == self.upstream.id && first.remote_id == item.remote_id);
        let same = known.filter(|known| known.sku == sku);
        if same.is_some_and(|known| known.facts == *now || !counts) {
            return Ok(());
        }
        let Some(mut product) = self.product(sku)? else {
            return Ok(());
        };
        if same.is_none() {
            self.give_up(known, now)?;
        }
        let before = product.clone();
        for (fact, text) in &*now {
            let old = same.map(|known| known.facts.get(fact).map_or("", String::as_str));
            let is_to_change = match old {
                Some(old) => old != text,
                None => facts::is_empty(fact, &before) || (counts && fact == "enabled" && text == "no"),
            };
            if is_to_change && (fact != "gtin" || text.is_empty() || free_code(self, text, sku)?) {
                put(&mut product, fact, old.unwrap_or(""), text);
            }
        }
        if product != before {
            self.changed.insert(sku.to_owned(), product);
        }
        Ok(())
    }

    /// What was made of an item before a person said that it is another article: it goes off sale and gives up its codes.
    fn give_up(&mut self, known: Option<&TakenOver>, now: &mut Facts) -> Result<(), Refusal> {
        if now.remove(MADE).is_none() {
            return Ok(());
        }
        let Some(known) = known else { return Ok(()) };
        if let Some(mut made) = self.product(&known.sku)? {
            made.enabled = false;
            made.barcodes.clear();
            self.given_up.insert(known.sku.clone());
            self.changed.insert(known.sku.clone(), made);
        }
        Ok(())
    }

    /// A new article of what the till does not know. Answers its number.
    fn make(&mut self, item: &RemoteProduct, now: &Facts) -> Result<String, Refusal> {
        let sku = free_sku(self, item)?;
        let mut product = NewProduct {
            sku: sku.clone(),
            names: Names::only(&*sku),
            category_path: String::new(),
            brand: None,
            supplier: None,
            tax: self
                .words
                .tax(item.more.tax.as_deref())
                .unwrap_or_else(|| self.tax.clone()),
            unit: Unit::from_code("pc"),
            price: domain::money::Price::from_e4(0),
            prices: domain::price_list::PriceList::default(),
            least_price: None,
            cost: None,
            enabled: true,
            barcodes: Vec::new(),
            plu: None,
            colour: None,
            asks: domain::product::Asks::default(),
            stock: domain::product::Stock::default(),
            style: None,
            attributes: domain::product::Attributes::default(),
            choices: domain::choice::Choices::default(),
            parts: domain::product::Parts::default(),
            deposit: domain::product::Deposit::default(),
        };
        for (fact, text) in now {
            if fact != "gtin" || free_code(self, text, &sku)? {
                put(&mut product, fact, "", text);
            }
        }
        self.changed.insert(sku.clone(), product);
        Ok(sku)
    }

    /// An article as it is to stand.
    fn product(&self, sku: &str) -> Result<Option<NewProduct>, Refusal> {
        if let Some(changed) = self.changed.get(sku) {
            return Ok(Some(changed.clone()));
        }
        let found = self.till.catalogue().find_by_sku(sku)?;
        Ok(found.filter(|found| found.sku == sku).map(NewProduct::from))
    }

    fn finish(self) -> Result<bool, Refusal> {
        let (till, name, now_ms) = (self.till, &self.upstream.name, self.till.now_ms());
        if !self.changed.is_empty() {
            let mut products: Vec<NewProduct> = self.changed.into_values().collect();
            products.sort_by(|one, other| one.sku.cmp(&other.sku));
            let counts = till.catalogue().import(products, &mut || ProductId(till.new_id()))?;
            till.ledger()
                .record_import(name, counts.added, counts.updated, Actor::Machine, now_ms)?;
            till.put_edits_back()?;
            tracing::info!(upstream = %name, added = counts.added, updated = counts.updated, "products were taken over");
        }
        till.catalogue().note_products(self.upstream.id, self.taken)?;
        Ok(till.ledger().tie_remote_products(self.upstream.id, self.ties, now_ms)?)
    }
}

/// Where a shop has chosen no tax.
fn no_tax() -> TaxClass {
    TaxClass {
        code: "vat0".to_owned(),
        rate: domain::money::RatePpm(0),
        mode: TaxMode::Included,
        parts: TaxParts::default(),
    }
}
