//! PromptPay: whose account is paid, and the code that asks for an amount: on the till, in the customer's window, on paper.

use crate::Till;
use crate::caller::Acting;
use crate::device::print_now;
use crate::events::Kind;
use crate::payment;
use crate::refusal::{Code, Refusal};
use crate::training;
use crate::typed;
use crate::wire::Nothing;
use crate::wire::display::AskedPayment;
use crate::wire::payment::{AskPromptPay, CodeDrawing, PaymentMethods, PromptPayCode, SetPromptPay};
use domain::CartId;
use domain::cart::Cart;
use domain::promptpay::PromptPayId;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The shop's own account.
const SETTING: &str = "payment.promptpay";

/// What the customer is asked to pay by telephone, where something is.
#[derive(Debug, Default)]
pub(crate) struct Asked(Mutex<Option<Shown>>);

impl Asked {
    fn now(&self) -> MutexGuard<'_, Option<Shown>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the customer's window shows beside the open sale, as long as that stays as it is.
#[derive(Clone, Debug)]
struct Shown {
    cart_id: CartId,
    revision: u64,
    asked: AskedPayment,
}

/// The shop's account; empty where none is set.
pub(crate) fn account(till: &Till) -> Result<String, Refusal> {
    Ok(till.ledger().setting(SETTING)?.unwrap_or_default())
}

pub(crate) fn set(till: &Till, acting: &Acting, request: SetPromptPay) -> Result<PaymentMethods, Refusal> {
    training::refuse_in(till)?;
    let id = match request.id.trim() {
        "" => String::new(),
        text => text
            .parse::<PromptPayId>()
            .map_err(|_| Refusal::new(Code::BadPromptPay).with("value", text))?
            .to_string(),
    };
    till.ledger().set_setting(SETTING, &id, acting.actor, till.now_ms())?;
    till.status_changed();
    payment::list(till, acting, Nothing {})
}

/// Makes the code, and shows it to the customer beside the open sale.
pub(crate) fn ask(till: &Till, _: &Acting, request: AskPromptPay) -> Result<PromptPayCode, Refusal> {
    let (shop, currency) = (till.shop(), till.shop().currency);
    let amount = typed::amount(&request.amount, &currency)?;
    let account = account(till)?;
    let id: PromptPayId = account.parse().map_err(|_| Refusal::new(Code::NoPromptPay))?;
    let text = id
        .ask(amount, &currency)
        .map_err(|_| Refusal::new(Code::BadAmount).with("value", &*request.amount))?;
    if request.print {
        print_now(till, &paper::pay_slip(&text, amount, shop, shop.receipt_language))?;
    }
    let (side, path) = paper::Qr::of(&text).map_err(Refusal::internal)?.drawing();
    let code = PromptPayCode {
        account,
        amount: currency.format(amount),
        text,
        drawing: CodeDrawing { side, path },
        printed: request.print,
    };
    let shown = till.ledger().open_cart()?.map(|cart| Shown {
        cart_id: cart.id,
        revision: cart.revision,
        asked: AskedPayment {
            amount: code.amount.clone(),
            drawing: code.drawing.clone(),
        },
    });
    show(till, shown);
    Ok(code)
}

/// The customer no longer sees the code.
pub(crate) fn hide(till: &Till, _: &Acting, _: Nothing) -> Result<Nothing, Refusal> {
    show(till, None);
    Ok(Nothing {})
}

fn show(till: &Till, shown: Option<Shown>) {
    *till.asked.now() = shown;
    till.events().send(Kind::Cart);
}

/// What the customer is asked to pay for this sale as it is now.
pub(crate) fn shown(till: &Till, cart: &Cart) -> Option<AskedPayment> {
    let shown = till.asked.now().clone()?;
    (shown.cart_id == cart.id && shown.revision == cart.revision).then_some(shown.asked)
}
