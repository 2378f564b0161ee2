//! A shop in a folder of its own: the sample shop with Ana at the till.

use domain::anchor::HeadMark;
use domain::cart::Cart;
use domain::people::Actor;
use domain::sale::{Occasion, Sale};
use domain::settle::{Method, Tender, settle};
use domain::shift::{CashMove, CashMovement, Closing, Counted, Shift, ShiftReport};
use domain::{CashMoveId, CountId, PrintJobId, RequestId, SaleId};
use std::convert::Infallible;
use store::{CartRef, CommitError, Committed, Ledger, NewTill, PrintRequest, SaleDraft, SaleSlot, StoreError};
use tempfile::TempDir;
use testkit::sample::{self, SOLD_AT_MS, ana, baht, thb, uuid};

/// The machine that the till was made on.
pub(crate) const MACHINE: &str = "machine-a";

/// When the till was made.
pub(crate) const MADE_AT_MS: i64 = SOLD_AT_MS - 4 * 3_600_000;

/// Cash that goes in or out for change.
pub(crate) fn moved(kind: CashMove, amount: &str, id: u64) -> CashMovement {
    CashMovement {
        id: CashMoveId(uuid(id)),
        kind,
        amount: baht(amount),
        reason: "change".to_owned(),
        staff_id: ana().id,
        approver: None,
        at_ms: SOLD_AT_MS,
    }
}

/// A folder with a till.
pub(crate) struct Shop {
    pub(crate) dir: TempDir,
    pub(crate) ledger: Ledger,
}

impl Shop {
    /// A till with Ana, and no shift.
    pub(crate) fn closed() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let ledger = Ledger::create(dir.path(), &new_till(), MADE_AT_MS).unwrap();
        ledger
            .add_staff(&ana(), "hash-of-1111", Actor::Machine, MADE_AT_MS)
            .unwrap();
        Self { dir, ledger }
    }

    /// The same with an open shift and a float of 2,000.00.
    pub(crate) fn open() -> Self {
        let shop = Self::closed();
        shop.open_shift(1);
        shop
    }

    pub(crate) fn open_shift(&self, number: u64) -> Shift {
        let id = domain::ShiftId(uuid(0x5000 + number));
        self.ledger
            .open_shift(
                id,
                sample::business_date(),
                baht("2000.00"),
                ana().id,
                SOLD_AT_MS - 3_600_000,
            )
            .unwrap()
    }

    /// Sells a cart that was never open.
    pub(crate) fn sell(&self, cart: Cart, tenders: &[(Method, &str)]) -> Committed {
        let at = at(&cart, 0xFE00);
        let sold = self.ledger.commit_cart(&at, cart, SOLD_AT_MS, document(tenders));
        sold.unwrap()
    }

    /// Sells the sample cart for 500.00 in cash, as the cart with this number.
    pub(crate) fn sell_no(&self, number: u64) -> Committed {
        let cart = Cart {
            id: domain::CartId(uuid(0xCA_0000 + number)),
            ..sample::cart()
        };
        self.sell(cart, &[(Method::Cash, "500.00")])
    }

    /// Closes the till and opens it again on a machine.
    pub(crate) fn reopened_on(self, machine: &str) -> Self {
        let Self { dir, ledger } = self;
        drop(ledger);
        let ledger = Ledger::open(dir.path(), machine, "Z9Z", SOLD_AT_MS + 1).unwrap();
        Self { dir, ledger }
    }

    pub(crate) fn reopened(self) -> Self {
        self.reopened_on(MACHINE)
    }

    /// The marks of the Zs that signed the journal, as they have them on paper.
    pub(crate) fn signed_marks(&self) -> Vec<HeadMark> {
        let day = sample::business_date();
        let closed = self.ledger.closed_shifts(day, day).unwrap();
        let heads = closed.iter().map(|shift| self.ledger.signed_head(shift.id).unwrap());
        heads.flatten().map(|head| head.mark()).collect()
    }

    /// The marks that sales take along to a back end, each with the beginning of its notes.
    pub(crate) fn noted_marks(&self) -> Vec<(String, HeadMark)> {
        let day = sample::business_date();
        let noted = |sale: Sale| {
            let mark = self.ledger.mark_of_sale(sale.id).unwrap();
            (format!("[{} 0190a1b2]", sale.receipt_no()), mark)
        };
        let sold = self.ledger.sales_between(day, day, 0);
        sold.map(|sold| noted(sold.unwrap().sale)).collect()
    }

    /// A connection of somebody who goes round the till.
    pub(crate) fn behind_the_back(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.dir.path().join("ledger.db")).unwrap()
    }
}

/// Counts this much in the drawer, as the count with this number, and closes the shift.
pub(crate) fn close(
    ledger: &Ledger,
    counted: &str,
    number: u64,
    print: Option<PrintRequest>,
    at_ms: i64,
) -> ShiftReport {
    let tally = Counted {
        counted: baht(counted),
        foreign: Vec::new(),
        pieces: Vec::new(),
    };
    let id = CountId(uuid(0xC0_0000 + number));
    ledger.submit_count(id, tally, ana().id, at_ms).unwrap();
    ledger.close_shift(Closing::default(), print, ana().id, at_ms).unwrap()
}

pub(crate) fn new_till() -> NewTill {
    NewTill {
        shop: sample::shop(),
        mark: sample::till(),
        embed_rules: domain::barcode::EmbedRule::defaults(),
        fingerprint: MACHINE.to_owned(),
    }
}

/// A command on a cart as it is.
pub(crate) fn at(cart: &Cart, request: u64) -> CartRef {
    CartRef {
        cart_id: cart.id,
        revision: cart.revision,
        request_id: RequestId(uuid(request)),
    }
}

/// What makes the document of a cart with these tenders. The ids follow from the sequence.
pub(crate) fn document(
    tenders: &[(Method, &str)],
) -> impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, Infallible> + Send + use<> {
    let tenders: Vec<Tender> = tenders
        .iter()
        .map(|(method, amount)| Tender {
            method: *method,
            amount: baht(amount),
            reference: None,
        })
        .collect();
    move |cart, slot| {
        let settlement = settle(cart, &thb(), tenders).unwrap();
        let occasion = Occasion {
            sale_id: SaleId(uuid(0x5A_0000_0000 + slot.sequence)),
            till: slot.till,
            sequence: slot.sequence,
            shift_id: slot.shift.id,
            business_date: slot.shift.business_date,
            sold_at_ms: SOLD_AT_MS,
            staff_id: ana().id,
            staff_name: "Ana".to_owned(),
            approver: None,
        };
        let print = Some(PrintRequest {
            job_id: PrintJobId(uuid(0x90_0000_0000 + slot.sequence)),
            printer: "counter".to_owned(),
        });
        let sale = Sale::of(cart, settlement, thb(), occasion).unwrap();
        Ok(SaleDraft { sale, print })
    }
}

/// The whole refund of a sale.
pub(crate) fn refund_of(sale: &Sale) -> impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, Infallible> + Send + use<> {
    let sale = sale.clone();
    move |cart, slot| {
        let mut refund = Sale {
            id: SaleId(uuid(0x5A_0000_0000 + slot.sequence)),
            kind: domain::sale::SaleKind::Refund,
            till: slot.till,
            sequence: slot.sequence,
            cart_id: cart.id,
            corrects: Some(sale.id),
            subtotal: sale.subtotal.negated(),
            discount: sale.discount.negated(),
            tax: sale.tax.negated(),
            total: sale.total.negated(),
            rounding: sale.rounding.negated(),
            change: domain::money::Money::ZERO,
            tenders: vec![Tender {
                method: Method::Cash,
                amount: sale.cash_kept().negated(),
                reference: None,
            }],
            ..sale
        };
        for line in &mut refund.lines {
            line.quantity = line.quantity.negated();
            for figure in [
                &mut line.gross,
                &mut line.discount,
                &mut line.net,
                &mut line.tax,
                &mut line.total,
            ] {
                *figure = figure.negated();
            }
        }
        for row in &mut refund.taxes {
            (row.net, row.tax) = (row.net.negated(), row.tax.negated());
        }
        Ok(SaleDraft {
            sale: refund,
            print: None,
        })
    }
}

/// A refusal of the store itself.
pub(crate) fn store_error<E: std::fmt::Debug>(error: CommitError<E>) -> StoreError {
    match error {
        CommitError::Store(fault) => fault,
        other => panic!("expected a fault of the store, found {other:?}"),
    }
}
