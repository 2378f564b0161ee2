//! Taking back: returns against a receipt, and voids. Both are documents of their own that name the sale; the sale stays as it is.

pub(crate) mod elsewhere;
pub(crate) mod empties;
pub(crate) mod goods;

use crate::Till;
use crate::buyer;
use crate::caller::Acting;
use crate::document::rfc3339;
use crate::expiry::today;
use crate::payment::{method_of, must_take, tenders_in_words};
use crate::reason::reason;
use crate::receipt::numbered;
use crate::refusal::{Code, Refusal};
use crate::sell::{quantity_of, uuid_of};
use crate::sync::before_spend;
use crate::tender::{Making, after, in_words};
use crate::wire::LocalName;
use crate::wire::refund::{
    CorrectTender, QuoteRefund, Refund, RefundQuote, ReturnLine, Returnable, ReturnableLine, VoidSale,
};
use crate::wire::sale::{Document, ReceiptNo, TenderLine};
use domain::money::{Currency, Money};
use domain::people::Right;
use domain::product::Measure;
use domain::refund::{Account, GiveBack, RefundError, Return, Taking};
use domain::sale::{Fate, Occasion, Sale, SaleKind, SaleLine};
use domain::settle::Method;
use domain::{CartId, SaleId, ShiftId};
use store::{Correcting, SaleDraft, SaleSlot};

pub(crate) fn returnable(till: &Till, _: &Acting, request: ReceiptNo) -> Result<Returnable, Refusal> {
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let earlier = till.ledger().corrections_of(sale.id)?;
    let account = Account {
        sale: &sale,
        earlier: &earlier,
    };
    let open = till.ledger().current_shift()?;
    let is_sale = sale.kind == SaleKind::Sale;
    Ok(Returnable {
        receipt_no: sale.receipt_no(),
        kind: sale.kind.code().to_owned(),
        sold_at: rfc3339(sale.sold_at_ms, &till.shop().timezone),
        staff: sale.staff_name.clone(),
        total: sale.currency.format(sale.total),
        lines: sale
            .lines
            .iter()
            .map(|line| returnable_line(&account, line))
            .collect::<Result<_, _>>()?,
        tenders: left(&account)?,
        tender: account.usual()?.code().to_owned(),
        corrected_by: earlier.iter().map(Sale::receipt_no).collect(),
        has_customer: !buyer::name(till, sale.customer_id)?.is_empty(),
        may_void: is_sale && !account.is_touched() && open.is_some_and(|shift| shift.id == sale.shift_id),
    })
}

fn returnable_line(account: &Account<'_>, line: &SaleLine) -> Result<ReturnableLine, Refusal> {
    let back = account.back(line.no)?;
    Ok(ReturnableLine {
        line: line.no,
        belongs_to: line.parent_no,
        sku: line.sku.clone(),
        names: LocalName::from(&line.names),
        unit: line.unit.code.clone(),
        whole: line.unit.measure == Measure::Piece,
        sold: line.quantity.to_string(),
        back: back.to_string(),
        left: line.quantity.plus(back.negated())?.to_string(),
        paid: account.sale.currency.format(line.total),
    })
}

fn left(account: &Account<'_>) -> Result<Vec<TenderLine>, Refusal> {
    let mut tenders = Vec::new();
    for method in Method::ALL {
        let amount = account.left(method)?;
        if amount > Money::ZERO {
            tenders.push(tender_line(method, amount, &account.sale.currency));
        }
    }
    Ok(tenders)
}

fn tender_line(method: Method, amount: Money, currency: &Currency) -> TenderLine {
    TenderLine {
        method: method.code().to_owned(),
        amount: currency.format(amount),
        reference: None,
        currency: None,
    }
}

pub(crate) fn quote(till: &Till, acting: &Acting, request: QuoteRefund) -> Result<RefundQuote, Refusal> {
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let earlier = till.ledger().corrections_of(sale.id)?;
    let account = Account {
        sale: &sale,
        earlier: &earlier,
    };
    let returns = returns_of(&request.lines)?;
    let tender = request.tender.as_deref().map(method_of).transpose()?;
    let method = tender.map_or_else(|| account.usual(), Ok)?;
    let as_paid = account.refund(&returns, GiveBack::AsPaid(method), nowhere(till, acting)?);
    let otherwise = matches!(as_paid, Err(RefundError::OtherMethod { .. }));
    let refund = if otherwise {
        account.refund(&returns, GiveBack::All(method), nowhere(till, acting)?)?
    } else {
        as_paid?
    };
    let amount = |money| sale.currency.format(money);
    let handed = refund
        .tenders
        .iter()
        .map(|tender| tender_line(tender.method, tender.amount, &sale.currency));
    Ok(RefundQuote {
        lines: brought(&refund, &returns)?.into_iter().map(amount).collect(),
        total: amount(refund.total),
        rounding: amount(refund.rounding),
        tenders: handed.collect(),
        otherwise,
    })
}

/// What each line that was named brings, with what belongs to it and comes back behind it.
fn brought(refund: &Sale, returns: &[Return]) -> Result<Vec<Money>, Refusal> {
    let mut brought: Vec<Money> = Vec::with_capacity(returns.len());
    for line in &refund.lines {
        let of = line.returned.and_then(|returned| returned.line_no);
        let named = returns.iter().any(|one| Some(one.line_no) == of);
        match brought.last_mut() {
            Some(head) if !named => *head = head.plus(line.total)?,
            _ => brought.push(line.total),
        }
    }
    Ok(brought)
}

/// For a document that is only quoted: it is made in no place and thrown away.
pub(crate) fn nowhere(till: &Till, acting: &Acting) -> Result<Taking, Refusal> {
    Ok(Taking {
        occasion: Occasion {
            sale_id: SaleId(till.new_id()),
            till: till.mark().clone(),
            sequence: 1,
            shift_id: ShiftId(till.new_id()),
            business_date: today(till)?,
            sold_at_ms: till.now_ms(),
            staff_id: acting.staff_id()?,
            staff_name: acting.name.clone(),
            approver: None,
        },
        cart_id: CartId(till.new_id()),
        reason: None,
    })
}

pub(crate) fn refund(till: &Till, acting: &Acting, request: Refund) -> Result<Document, Refusal> {
    let returns = returns_of(&request.lines)?;
    let tender = request.tender.as_deref().map(method_of).transpose()?;
    // Whoever approves is told why.
    let given = request.reason.unwrap_or_default();
    let wanted = acting.approval.is_some() || !given.trim().is_empty();
    let reason = wanted.then(|| reason(&given)).transpose()?;
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let otherwise = acting
        .must_have(Right::RefundOtherwise)
        .and_then(|()| must_take(till, tender));
    correct(
        till,
        acting,
        &sale,
        request.request_id,
        reason,
        move |account, taking| {
            let method = tender.map_or_else(|| account.usual(), Ok)?;
            match account.refund(&returns, GiveBack::AsPaid(method), taking.clone()) {
                Err(RefundError::OtherMethod { .. }) => {
                    otherwise?;
                    Ok(account.refund(&returns, GiveBack::All(method), taking)?)
                }
                made => Ok(made?),
            }
        },
    )
}

pub(crate) fn void(till: &Till, acting: &Acting, request: VoidSale) -> Result<Document, Refusal> {
    let reason = reason(&request.reason)?;
    let sale = match &request.receipt_no {
        Some(receipt_no) => numbered(till, receipt_no)?.0,
        None => {
            let unknown = || Refusal::new(Code::NoSuchReceipt).with("receipt_no", "");
            till.ledger().last_sale()?.ok_or_else(unknown)?
        }
    };
    let shift_id = sale.shift_id;
    correct(
        till,
        acting,
        &sale,
        request.request_id,
        Some(reason),
        move |account, taking| {
            of_open_shift(account, &taking, shift_id)?;
            Ok(account.void(taking)?)
        },
    )
}

pub(crate) fn correct_tender(till: &Till, acting: &Acting, request: CorrectTender) -> Result<Document, Refusal> {
    let reason = reason(&request.reason)?;
    let (sale, _) = numbered(till, &request.receipt_no)?;
    let paid = tenders_in_words(till, &request.tender, sale.total)?;
    must_take(till, paid.iter().map(|tender| tender.method))?;
    before_spend(till, acting, sale.customer_id, &paid)?;
    let shift_id = sale.shift_id;
    correct(
        till,
        acting,
        &sale,
        request.request_id,
        Some(reason),
        move |account, taking| {
            of_open_shift(account, &taking, shift_id)?;
            let made = account.correct_tenders(&paid, taking);
            made.map_err(|fault| in_words(fault.into(), &account.sale.currency))
        },
    )
}

/// The books of a closed shift stay as they were counted.
fn of_open_shift(account: &Account<'_>, taking: &Taking, shift_id: ShiftId) -> Result<(), Refusal> {
    if taking.occasion.shift_id == shift_id {
        return Ok(());
    }
    Err(Refusal::new(Code::ShiftClosed).with("receipt_no", account.sale.receipt_no()))
}

pub(crate) fn returns_of(lines: &[ReturnLine]) -> Result<Vec<Return>, Refusal> {
    let one = |line: &ReturnLine| {
        Ok(Return {
            line_no: line.line,
            quantity: line.quantity.as_deref().map(quantity_of).transpose()?,
            fate: if line.write_off { Fate::WriteOff } else { Fate::Restock },
        })
    };
    lines.iter().map(one).collect()
}

/// Makes the document of a correction, inside the ledger's transaction: what corrected the sale meanwhile counts.
fn correct(
    till: &Till,
    acting: &Acting,
    sale: &Sale,
    request_id: Option<String>,
    reason: Option<String>,
    make: impl FnOnce(&Account<'_>, Taking) -> Result<Sale, Refusal> + Send + 'static,
) -> Result<Document, Refusal> {
    let cart_id = CartId(request_id.as_deref().map_or_else(|| Ok(till.new_id()), uuid_of)?);
    let (making, print) = (Making::by(till, acting)?, till.print_request()?);
    let at = Correcting {
        cart_id,
        corrects: sale.id,
    };
    let build = move |account: &Account<'_>, slot: SaleSlot| {
        let taking = Taking {
            occasion: making.at(slot),
            cart_id,
            reason,
        };
        make(account, taking).map(|sale| SaleDraft { sale, print })
    };
    let committed = till
        .ledger()
        .commit_correction(at, till.now_ms(), build)
        .map_err(|fault| in_words(fault.into(), &till.shop().currency))?;
    after(till, &committed)
}
