//! The slip of an order: what the customer shows when the goods are fetched. It is no receipt and says so.

use crate::barcode::Barcode;
use crate::figures::{LocalTime, amount, date, moment, quantity};
use crate::page::{Block, Page, Run};
use crate::receipt::shop_head;
use crate::size::Size;
use crate::words::Word;
use domain::cart::Cart;
use domain::money::Money;
use domain::order::{Order, PickUp};
use domain::price::Priced;
use domain::product::Language;
use domain::till::Shop;

/// What stands on the slip.
#[derive(Clone, Copy, Debug)]
pub struct OrderFacts<'a> {
    /// The order.
    pub order: &'a Order,
    /// The prices of its goods.
    pub priced: &'a Priced,
    /// When it was taken down.
    pub at: LocalTime,
    /// Who asked for it.
    pub name: &'a str,
    /// Their phone number.
    pub phone: &'a str,
}

/// Lays out the slip of an order.
#[must_use]
pub fn order_slip(facts: &OrderFacts<'_>, shop: &Shop, language: Language) -> Page {
    let (order, money) = (facts.order, |figure| amount(&shop.currency, figure));
    let number = order.number();
    let mut page = Page::new(language);
    shop_head(&mut page, shop);
    page.solid();
    page.push(Block::Pair {
        left: Run::bold(Word::Order.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(&number, Size::Strong),
    });
    page.push(Block::Pair {
        left: Run::bold(Word::PickUp.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(pick_up(order.pick_up, language), Size::Strong),
    });
    for text in [facts.name, facts.phone, &order.by.note] {
        if !text.is_empty() {
            page.centred(Run::body(text));
        }
    }
    page.dashed();
    goods(&mut page, &order.cart, facts.priced, shop);
    page.dashed();
    let left = facts.priced.total.minus(order.deposit).unwrap_or_default();
    page.pair(Word::Total.in_language(language), money(facts.priced.total));
    page.pair(Word::DepositPaid.in_language(language), money(order.deposit));
    page.push(Block::Pair {
        left: Run::bold(Word::LeftToPay.in_language(language), Size::Strong),
        sign: None,
        right: Run::bold(money(left.max(Money::ZERO)), Size::Strong),
    });
    page.solid();
    page.pair(&*order.taken_by, moment(facts.at, language));
    // A code that no bars can say leaves the slip without them; its number is on it.
    if let Ok(code) = Barcode::of(&number) {
        page.push(Block::Feed(10));
        page.push(Block::Barcode(code));
    }
    page.centred(Run::body(Word::NoReceipt.in_language(language)));
    page
}

fn goods(page: &mut Page, cart: &Cart, priced: &Priced, shop: &Shop) {
    for line in &cart.lines {
        let Some(product) = line.product() else { continue };
        let figures = priced.lines.iter().find(|figures| figures.no == line.no);
        page.push(Block::Item {
            count: quantity(line.quantity),
            name: product.names.in_language(page.language).to_owned(),
            amount: amount(&shop.currency, figures.map_or(Money::ZERO, |figures| figures.total)),
        });
    }
}

fn pick_up(when: PickUp, language: Language) -> String {
    let day = date(when.date, language);
    match when.minute {
        Some(minute) => format!("{day} {:02}:{:02}", minute / 60, minute % 60),
        None => day,
    }
}
