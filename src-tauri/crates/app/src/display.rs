//! The customer's window: it looks, and can do nothing else.

use crate::Till;
use crate::caller::Acting;
use crate::promptpay;
use crate::refusal::{Code, Refusal};
use crate::snapshot::{coins, snapshot};
use crate::wire::Nothing;
use crate::wire::cart::{CartSnapshot, LineKind};
use crate::wire::display::{Display, DisplaySettings, SetDisplay, Thanks};
use domain::customer::masked_gift_card;
use domain::money::{Currency, Money};
use domain::product::Language;
use domain::sale::Sale;
use std::sync::atomic::{AtomicI64, Ordering};

const LANGUAGE: &str = "display.language";
const WINDOW: &str = "display.window";

/// How long a sale is thanked for, unless the next one begins.
const THANKS_MS: i64 = 60_000;

/// After how long without a sign of life the window counts as gone: several of its beats, also where it is slowed.
const ALIVE_MS: i64 = 30_000;

/// When the customer's window gave its last sign of life, Unix milliseconds.
#[derive(Debug, Default)]
pub(crate) struct Pulse(AtomicI64);

impl Pulse {
    /// It lives at this moment.
    pub(crate) fn beat(&self, now_ms: i64) {
        self.0.store(now_ms, Ordering::Relaxed);
    }

    fn is_alive(&self, now_ms: i64) -> bool {
        (0..ALIVE_MS).contains(&(now_ms - self.0.load(Ordering::Relaxed)))
    }
}

/// When the customer's window opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DisplayWindow {
    /// Where there is a second monitor.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl DisplayWindow {
    const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::Never];

    const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    fn by_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.code() == code)
    }
}

pub(crate) fn show(till: &Till, _: &Acting, _: Nothing) -> Result<Display, Refusal> {
    let (shop, ledger) = (till.shop(), till.ledger());
    let cart = ledger.open_cart()?.filter(|cart| !cart.lines.is_empty());
    let thanks = match (&cart, ledger.last_sale()?) {
        (None, Some(sale)) => thanks(&sale, till.now_ms(), &shop.currency)?,
        _ => None,
    };
    Ok(Display {
        shop: shop.name.clone(),
        language: language(till)?.tag().to_owned(),
        currency: shop.currency.code().to_owned(),
        symbol: shop.currency.symbol().to_owned(),
        timezone: shop.timezone.clone(),
        pay: cart.as_ref().and_then(|cart| promptpay::shown(till, cart)),
        cart: cart.map(|cart| snapshot(till, &cart)).transpose()?.map(without_names),
        thanks,
    })
}

/// The cart as others may read it who stand beside its customer.
fn without_names(mut cart: CartSnapshot) -> CartSnapshot {
    for line in cart.lines.iter_mut().filter(|line| line.kind == LineKind::Money) {
        line.serial = line.serial.as_deref().map(masked_gift_card);
    }
    if let Some(customer) = &mut cart.customer {
        customer.name.clone_from(&customer.masked);
        customer.phone.clear();
    }
    cart
}

/// Thanks for a sale, as long as it is fresh.
fn thanks(sale: &Sale, now_ms: i64, currency: &Currency) -> Result<Option<Thanks>, Refusal> {
    let left_ms = sale.sold_at_ms + THANKS_MS - now_ms;
    let Some(for_ms) = u32::try_from(left_ms).ok().filter(|left| *left > 0) else {
        return Ok(None);
    };
    let received = Money::sum(sale.tenders.iter().map(|tender| tender.amount))?;
    Ok(Some(Thanks {
        receipt_no: sale.receipt_no(),
        owed: currency.format(sale.total.plus(sale.rounding)?),
        received: currency.format(received),
        change: currency.format(sale.change),
        change_coins: coins(sale.change, currency),
        for_ms,
    }))
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetDisplay) -> Result<DisplaySettings, Refusal> {
    let language = request.language.as_deref().map(|tag| known(Language::by_tag(tag), tag));
    let window = request
        .window
        .as_deref()
        .map(|code| known(DisplayWindow::by_code(code), code));
    let (language, window) = (language.transpose()?, window.transpose()?);
    let put = |key, value| till.ledger().set_setting(key, value, acting.actor, till.now_ms());
    if let Some(language) = language {
        put(LANGUAGE, language.tag())?;
    }
    if let Some(window) = window {
        put(WINDOW, window.code())?;
    }
    till.status_changed();
    settings(till, acting, Nothing {})
}

fn known<T>(found: Option<T>, text: &str) -> Result<T, Refusal> {
    found.ok_or_else(|| Refusal::new(Code::BadRequest).with("detail", format!("{text:?} is not one of the choices")))
}

pub(crate) fn settings(till: &Till, _: &Acting, _: Nothing) -> Result<DisplaySettings, Refusal> {
    Ok(DisplaySettings {
        language: language(till)?.tag().to_owned(),
        window: till.display_window()?.code().to_owned(),
        shown: till.display_pulse().is_alive(till.now_ms()),
    })
}

/// The customer's language: as set, else that of the receipts.
fn language(till: &Till) -> Result<Language, Refusal> {
    let set = till.ledger().setting(LANGUAGE)?;
    Ok(set
        .and_then(|tag| Language::by_tag(&tag))
        .unwrap_or(till.shop().receipt_language))
}

impl Till {
    /// When the customer's window is to open.
    ///
    /// # Errors
    /// What the ledger refuses.
    pub fn display_window(&self) -> Result<DisplayWindow, Refusal> {
        let set = self.ledger().setting(WINDOW)?;
        Ok(set.and_then(|code| DisplayWindow::by_code(&code)).unwrap_or_default())
    }
}
