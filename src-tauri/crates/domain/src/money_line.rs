//! A line that is money and no goods: a gift card that is filled, a debt that is paid off, a deposit on an order, a tip. It is rung up and paid like goods, but is
//! never taxed, lowered, moved in the stock or counted as sold.

use crate::ProductId;
use crate::cart::{Cart, CartError, CartLine, Item, Trace};
use crate::choice::Choices;
use crate::customer::AccountKind;
use crate::money::{Currency, Money, Price, Quantity, RatePpm};
use crate::price_list::PriceList;
use crate::product::{Asks, Attributes, Deposit, Names, Parts, Product, Stock, Unit};
use crate::sale::{Sale, SaleLine};
use crate::tax::{TaxClass, TaxMode, TaxParts};
use uuid::Uuid;

/// What the money of a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoneyLine {
    /// It is put on a gift card: a voucher for whatever the shop sells bears no tax before it is spent.
    GiftCard,
    /// The customer pays off what is owed.
    PaidOff,
    /// It is for whoever rang the sale up.
    Tip,
    /// It is paid ahead on an order, and pays for its goods when they are fetched.
    Deposit,
}

impl MoneyLine {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::GiftCard, Self::PaidOff, Self::Tip, Self::Deposit];

    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::GiftCard => "gift_card",
            Self::PaidOff => "paid_off",
            Self::Tip => "tip",
            Self::Deposit => "deposit",
        }
    }

    /// The one with this code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }

    /// The account that it is booked on; none for a tip, which the shop pays out.
    #[must_use]
    pub const fn account(self) -> Option<AccountKind> {
        match self {
            Self::GiftCard => Some(AccountKind::GiftCard),
            Self::PaidOff => Some(AccountKind::OnAccount),
            Self::Tip => None,
            Self::Deposit => Some(AccountKind::Deposit),
        }
    }

    /// What it stands under where goods have their product: the same in every shop, and in no catalogue.
    #[must_use]
    pub const fn product_id(self) -> ProductId {
        ProductId(Uuid::from_u128(match self {
            Self::GiftCard => 0x6576_6572_7469_8c6c_8000_0000_0000_0001,
            Self::PaidOff => 0x6576_6572_7469_8c6c_8000_0000_0000_0002,
            Self::Tip => 0x6576_6572_7469_8c6c_8000_0000_0000_0003,
            Self::Deposit => 0x6576_6572_7469_8c6c_8000_0000_0000_0004,
        }))
    }

    /// The one that stands under this product.
    #[must_use]
    pub fn of(product: ProductId) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.product_id() == product)
    }

    fn names(self) -> (&'static str, Names) {
        let (sku, [en, th, zh]) = match self {
            Self::GiftCard => ("GIFT-CARD", ["Gift card", "บัตรของขวัญ", "礼品卡"]),
            Self::PaidOff => ("PAID-OFF", ["Paid off on account", "ชำระยอดค้าง", "偿还挂账"]),
            Self::Tip => ("TIP", ["Tip", "ทิป", "小费"]),
            Self::Deposit => ("DEPOSIT", ["Deposit on order", "มัดจำคำสั่งซื้อ", "订单定金"]),
        };
        let names = Names {
            en: en.to_owned(),
            th: Some(th.to_owned()),
            zh: Some(zh.to_owned()),
        };
        (sku, names)
    }

    fn product(self, price: Price) -> Product {
        let (sku, names) = self.names();
        Product {
            id: self.product_id(),
            sku: sku.to_owned(),
            names,
            category_path: String::new(),
            brand: None,
            supplier: None,
            tax: TaxClass {
                code: "none".to_owned(),
                rate: RatePpm(0),
                mode: TaxMode::Included,
                parts: TaxParts::default(),
            },
            unit: Unit::from_code("pc"),
            price,
            prices: PriceList::default(),
            least_price: None,
            cost: None,
            enabled: true,
            barcodes: Vec::new(),
            plu: None,
            colour: None,
            asks: Asks::default(),
            stock: Stock::Uncounted,
            style: None,
            attributes: Attributes::default(),
            choices: Choices::default(),
            parts: Parts::default(),
            deposit: Deposit::None,
        }
    }
}

impl CartLine {
    /// What its money is for; nothing where it is goods.
    #[must_use]
    pub fn money(&self) -> Option<MoneyLine> {
        match &self.item {
            Item::Product { product, .. } => MoneyLine::of(product.id),
            Item::Unknown { .. } => None,
        }
    }
}

impl Cart {
    /// Puts down money: on the gift card or the order with this number, against what is owed, or as a tip.
    ///
    /// # Errors
    /// [`CartError::Price`] where it is not above zero, [`CartError::Full`].
    pub fn add_money(
        &mut self,
        line: MoneyLine,
        number: Option<String>,
        amount: Money,
        currency: &Currency,
    ) -> Result<(), CartError> {
        if amount <= Money::ZERO {
            return Err(CartError::Price);
        }
        let price = Price::from_decimal(currency.decimal(amount))?;
        let item = Item::Product {
            product: Box::new(line.product(price)),
            unit_price: price,
            weight_source: None,
        };
        let trace = Trace {
            serial: number,
            ..Trace::default()
        };
        self.push(item, Quantity::ONE, trace)?;
        self.multiplier = None;
        self.revision += 1;
        Ok(())
    }
}

impl SaleLine {
    /// What its money is for; nothing where it is goods.
    #[must_use]
    pub fn money(&self) -> Option<MoneyLine> {
        MoneyLine::of(self.product_id)
    }
}

impl Sale {
    /// What its lines of this kind come to.
    #[must_use]
    pub fn money(&self, kind: MoneyLine) -> Money {
        let lines = self.lines.iter().filter(|line| line.money() == Some(kind));
        Money::sum(lines.map(|line| line.total)).unwrap_or_default()
    }

    /// What its goods come to, tax in.
    #[must_use]
    pub fn goods(&self) -> Money {
        let goods = self.lines.iter().filter(|line| line.money().is_none());
        Money::sum(goods.map(|line| line.total)).unwrap_or_default()
    }
}
