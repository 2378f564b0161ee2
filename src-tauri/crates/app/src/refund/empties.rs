//! Empties: bottles and crates that come back for their deposit, in cash, with no receipt and nobody's approval.

use super::goods::{UNSAID, goods_of, worth};
use crate::Till;
use crate::caller::Acting;
use crate::catalogue::tile;
use crate::payment::must_take;
use crate::refusal::{Code, Refusal};
use crate::sell::uuid_of;
use crate::tender::{Making, after, in_words};
use crate::wire::Nothing;
use crate::wire::catalogue::Tiles;
use crate::wire::goods_back::{EmptiesQuote, EmptyBack, GoodsBack, QuoteEmpties, ReturnEmpties};
use crate::wire::sale::Document;
use domain::CartId;
use domain::money::Money;
use domain::product::Deposit;
use domain::refund::{Goods, Taking, WithoutReceipt};
use domain::settle::Method;
use store::{Recorded, SaleDraft, SaleSlot};

/// The most kinds of empties that are shown.
const MOST: u32 = 60;

/// The articles that come back for their deposit.
pub(crate) fn list(till: &Till, _: &Acting, _: Nothing) -> Result<Tiles, Refusal> {
    let articles = till.catalogue().refundable(MOST)?;
    let tiles: Vec<_> = articles.iter().map(|one| tile(one, &till.shop().currency)).collect();
    Ok(Tiles {
        total: u32::try_from(tiles.len()).unwrap_or(MOST),
        tiles,
    })
}

pub(crate) fn quote(till: &Till, _: &Acting, request: QuoteEmpties) -> Result<EmptiesQuote, Refusal> {
    let currency = till.shop().currency;
    let what = counted(till, &request.lines)?;
    let total = Money::sum(what.lines.iter().map(|line| line.total))?;
    Ok(EmptiesQuote {
        lines: what.lines.iter().map(|line| worth(line, &currency)).collect(),
        total: currency.format(total.negated()),
        cash: currency.format(total.plus(what.rounding(total)?)?.negated()),
    })
}

/// Takes them back and hands out their deposit.
pub(crate) fn take(till: &Till, acting: &Acting, request: ReturnEmpties) -> Result<Document, Refusal> {
    must_take(till, [Method::Cash])?;
    let what = counted(till, &request.lines)?;
    let request_id = request.request_id.as_deref().map(uuid_of).transpose()?;
    let cart_id = CartId(request_id.unwrap_or_else(|| till.new_id()));
    let (making, print) = (Making::by(till, acting)?, till.print_request()?);
    let build = move |_: &[Recorded], slot: SaleSlot| {
        let taking = Taking {
            occasion: making.at(slot),
            cart_id,
            reason: None,
        };
        let sale = what.document(taking)?;
        Ok::<_, Refusal>(SaleDraft { sale, print })
    };
    let committed = till
        .ledger()
        .commit_without_receipt(cart_id, None, till.now_ms(), build)
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    after(till, &committed)
}

/// What was counted; each of it is an article on which a deposit was paid.
pub(crate) fn counted(till: &Till, lines: &[EmptyBack]) -> Result<WithoutReceipt, Refusal> {
    let line = |one: &EmptyBack| GoodsBack {
        code: one.code.clone(),
        product_id: one.product_id.clone(),
        quantity: Some(one.quantity.clone()),
        ..GoodsBack::default()
    };
    let lines: Vec<GoodsBack> = lines.iter().map(line).collect();
    let goods = goods_of(till, &lines, UNSAID)?;
    let products = goods
        .iter()
        .flat_map(|goods| &goods.cart.lines)
        .filter_map(|line| line.product());
    for product in products {
        if product.deposit != Deposit::Refundable {
            return Err(Refusal::new(Code::NoDeposit).with("name", &*product.names.en));
        }
    }
    let currency = till.shop().currency;
    Ok(WithoutReceipt {
        lines: Goods::lines(&goods, &currency).map_err(|fault| in_words(fault.into(), &currency))?,
        method: Method::Cash,
        gift_card: None,
        customer_id: None,
        foreign_receipt: None,
        currency,
    })
}
