//! Lines of a sale that are money and no goods: gift cards that are filled, debts that are paid off, deposits on orders, tips.

use crate::Till;
use crate::account::gift_card_of;
use crate::caller::Acting;
use crate::order;
use crate::refusal::{Code, Refusal};
use crate::sell::change;
use crate::typed::amount_where;
use crate::wire::cart::{AddMoney, CartSnapshot};
use crate::wire::sale::Sell;
use domain::CartId;
use domain::cart::Cart;
use domain::customer::{AccountKind, Holder};
use domain::money::{Currency, Money};
use domain::money_line::MoneyLine;

pub(crate) fn add(till: &Till, acting: &Acting, request: AddMoney) -> Result<CartSnapshot, Refusal> {
    let open = till.ledger().open_cart()?;
    let wanted = Wanted::of(till, &request.kind, request.number.as_deref(), &request.amount)?;
    let cart = open.unwrap_or_else(|| Cart::new(CartId(till.new_id())));
    wanted.check_owed(till, &cart)?;
    let currency = till.shop().currency;
    change(till, acting, &request.at, move |cart| wanted.put_down(cart, &currency))
}

/// Puts down what a whole sale in one command names: `GC-1234=500`, what is paid off, deposits on orders, and a tip.
pub(crate) fn put_down(till: &Till, cart: &mut Cart, request: &Sell) -> Result<(), Refusal> {
    let numbered = |text: &String, line: MoneyLine| {
        let (number, amount) = text.split_once('=').unwrap_or((text, ""));
        Wanted::of(till, line.code(), Some(number), amount)
    };
    let gift_cards = request.gift_card.iter().map(|text| numbered(text, MoneyLine::GiftCard));
    let deposits = request.deposit.iter().map(|text| numbered(text, MoneyLine::Deposit));
    let paid_off = request.pay_off.iter();
    let paid_off = paid_off.map(|amount| Wanted::of(till, MoneyLine::PaidOff.code(), None, amount));
    let tip = request.tip.iter();
    let tip = tip.map(|amount| Wanted::of(till, MoneyLine::Tip.code(), None, amount));
    for wanted in gift_cards.chain(deposits).chain(paid_off).chain(tip) {
        let wanted = wanted?;
        wanted.check_owed(till, cart)?;
        wanted.put_down(cart, &till.shop().currency)?;
    }
    Ok(())
}

/// A line that somebody asks for.
struct Wanted {
    line: MoneyLine,
    number: Option<String>,
    amount: Money,
}

impl Wanted {
    fn of(till: &Till, kind: &str, number: Option<&str>, amount: &str) -> Result<Self, Refusal> {
        let line = MoneyLine::by_code(kind).ok_or_else(|| {
            let known = MoneyLine::ALL.map(MoneyLine::code).join(", ");
            Refusal::new(Code::BadRequest).with("detail", format!("{kind:?} is no line of money ({known})"))
        })?;
        let number = match line {
            MoneyLine::GiftCard => Some(gift_card_of(number.unwrap_or_default())?),
            MoneyLine::Deposit => Some(order::meant(till, number.unwrap_or_default())?.number()),
            MoneyLine::PaidOff | MoneyLine::Tip => None,
        };
        let amount = amount_where(amount, &till.shop().currency, |amount| amount > Money::ZERO)?;
        Ok(Self { line, number, amount })
    }

    /// Refuses to pay off more than the customer of this cart owes, and to pay ahead more than an order's goods cost: at the screen, before
    /// anything is paid.
    fn check_owed(&self, till: &Till, cart: &Cart) -> Result<(), Refusal> {
        if let (MoneyLine::Deposit, Some(number)) = (self.line, &self.number) {
            return order::check_deposit(till, number, self.amount);
        }
        if self.line != MoneyLine::PaidOff {
            return Ok(());
        }
        let customer = cart.customer_id.ok_or_else(|| Refusal::new(Code::NeedsCustomer))?;
        let holder = Holder::Customer(customer);
        let owed = till.ledger().account_balance(&holder, AccountKind::OnAccount)?.max(0);
        match self.amount.minor() <= owed {
            true => Ok(()),
            false => Err(overpaid(owed, &till.shop().currency)),
        }
    }

    fn put_down(self, cart: &mut Cart, currency: &Currency) -> Result<(), Refusal> {
        Ok(cart.add_money(self.line, self.number, self.amount, currency)?)
    }
}

fn overpaid(owed: i64, currency: &Currency) -> Refusal {
    let refusal = Refusal::new(Code::Overpaid).with("owed_minor", owed);
    crate::tender::in_words(refusal, currency)
}
