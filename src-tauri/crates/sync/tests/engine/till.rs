//! A till, and a clock that moves only when somebody waits for it.

use domain::cart::Cart;
use domain::people::Actor;
use domain::sale::{Occasion, Sale, SaleKind};
use domain::settle::{Method, Tender, settle};
use domain::till::TillMark;
use domain::{CartId, RequestId, SaleId, ShiftId, UpstreamId};
use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use store::{CartRef, DeskRow, Ledger, NewTill, OutboxCounts, SaleDraft, SaleSlot, Upstream};
use sync::{Engine, Outlook, Secret, Surroundings};
use tempfile::TempDir;
use testkit::pos_system_api::Item;
use testkit::sample::{self, SOLD_AT_MS, ana, baht, thb, uuid};

/// Its back end.
pub(crate) const HEAD_OFFICE: UpstreamId = UpstreamId(uuid(0x0F));

/// How much time has passed, for everybody.
#[derive(Clone, Default)]
pub(crate) struct Time(Arc<AtomicI64>);

impl Time {
    pub(crate) fn passed_ms(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }

    pub(crate) fn pass(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }

    /// A clock that nobody sets.
    pub(crate) fn clock(&self) -> upstreams::Clock {
        let time = self.clone();
        Arc::new(move || SOLD_AT_MS + time.passed_ms())
    }
}

/// What the engine takes from outside: a clock, a password, and whether the till is closed.
pub(crate) struct Around {
    time: Time,
    /// How far the till's own clock is ahead.
    ahead_ms: Arc<AtomicI64>,
    stopped: AtomicBool,
    password: Mutex<String>,
}

impl Surroundings for Around {
    fn now_ms(&self) -> i64 {
        SOLD_AT_MS + self.time.passed_ms() + self.ahead_ms.load(Ordering::SeqCst)
    }

    fn uptime_ms(&self) -> Option<i64> {
        Some(self.time.passed_ms())
    }

    fn secret(&self, _of: &Upstream) -> Result<Secret, String> {
        Ok(Secret::new(self.password.lock().unwrap().clone()))
    }

    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    fn wait(&self, at_most_ms: i64) {
        self.time.pass(at_most_ms);
    }
}

impl Around {
    /// The same clock, for whoever else asks for the time.
    pub(crate) fn clock(&self) -> upstreams::Clock {
        let (clock, ahead_ms) = (self.time.clock(), Arc::clone(&self.ahead_ms));
        Arc::new(move || clock() + ahead_ms.load(Ordering::SeqCst))
    }

    /// Somebody sets the clock, so much later.
    pub(crate) fn set_clock(&self, later_ms: i64) {
        self.ahead_ms.fetch_add(later_ms, Ordering::SeqCst);
    }

    pub(crate) fn set_password(&self, password: &str) {
        *self.password.lock().unwrap() = password.to_owned();
    }
}

/// Every product of the sample shop, under its English name.
pub(crate) fn items() -> Vec<Item> {
    let item = |product: domain::product::Product| Item {
        id: format!("itm-{}", product.sku),
        name: product.names.en,
        price: "1.00".to_owned(),
        quantity: "100".to_owned(),
        unit: "pc".to_owned(),
        related_items: Vec::new(),
    };
    sample::products().into_iter().map(item).collect()
}

/// The till.
pub(crate) struct Till {
    pub(crate) dir: TempDir,
    pub(crate) ledger: Ledger,
    pub(crate) engine: Engine,
    pub(crate) around: Around,
}

impl Till {
    /// An open till, whose back end has this password.
    pub(crate) fn open(password: &str) -> Self {
        Self::open_as(sample::till(), password, Time::default())
    }

    /// One that calls itself so, and for which time passes as for others.
    pub(crate) fn open_as(mark: TillMark, password: &str, time: Time) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let new = NewTill {
            shop: sample::shop(),
            mark,
            embed_rules: domain::barcode::EmbedRule::defaults(),
            fingerprint: "machine".to_owned(),
        };
        let ledger = Ledger::create(dir.path(), &new, SOLD_AT_MS).unwrap();
        ledger.add_staff(&ana(), "hash", Actor::Machine, SOLD_AT_MS).unwrap();
        let (shift, float) = (ShiftId(uuid(0x5001)), baht("0.00"));
        ledger
            .open_shift(shift, sample::business_date(), float, ana().id, SOLD_AT_MS)
            .unwrap();
        let around = Around {
            time,
            ahead_ms: Arc::default(),
            stopped: AtomicBool::new(false),
            password: Mutex::new(password.to_owned()),
        };
        Self {
            dir,
            engine: Engine::new(ledger.clone(), around.clock()).unwrap(),
            ledger,
            around,
        }
    }

    /// Connects the back end.
    pub(crate) fn join(&self, upstream: &Upstream) {
        self.ledger.add_upstream(upstream, Actor::Machine, SOLD_AT_MS).unwrap();
    }

    /// The till ends and starts again.
    pub(crate) fn restarted(self) -> Self {
        let Self {
            dir,
            ledger,
            engine,
            around,
        } = self;
        drop((engine, ledger));
        let ledger = Ledger::open(dir.path(), "machine", "Z9Z", around.now_ms()).unwrap();
        Self {
            engine: Engine::new(ledger.clone(), around.clock()).unwrap(),
            dir,
            ledger,
            around,
        }
    }

    /// Sells the sample cart as the sale with this number.
    pub(crate) fn sell(&self, number: u64, tenders: &[(Method, &str)]) -> Sale {
        let cart = Cart {
            id: CartId(uuid(0xCA_0000 + number)),
            ..sample::cart()
        };
        self.commit(cart, document(tenders))
    }

    pub(crate) fn sell_cash(&self, number: u64) -> Sale {
        self.sell(number, &[(Method::Cash, "500.00")])
    }

    /// Sells so many of one article: no two numbers come to the same total.
    pub(crate) fn sell_unlike(&self, number: u64) -> Sale {
        let cart = sample::cart_of(number, &[("P0002", &number.to_string())]);
        self.commit(cart, document(&[(Method::Cash, "500.00")]))
    }

    /// Sells so many of one article, now.
    pub(crate) fn sell_now(&self, number: u64, quantity: usize) -> Sale {
        let cart = sample::cart_of(number, &[("P0002", &quantity.to_string())]);
        self.commit(cart, document_at(&[(Method::Cash, "500.00")], self.around.now_ms()))
    }

    /// Takes a whole sale back.
    pub(crate) fn refund(&self, sale: &Sale) -> Sale {
        self.commit(Cart::new(CartId(uuid(0xCB_0000 + sale.sequence))), refund_of(sale))
    }

    fn commit(
        &self,
        cart: Cart,
        build: impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, Infallible> + Send + 'static,
    ) -> Sale {
        let at = CartRef {
            cart_id: cart.id,
            revision: cart.revision,
            request_id: RequestId(uuid(0xFE00)),
        };
        self.ledger
            .commit_cart(&at, cart, self.around.now_ms(), build)
            .unwrap()
            .sale
    }

    /// What the background does: one pass.
    pub(crate) fn pass(&self) -> Outlook {
        self.engine.pass(&self.around).unwrap()
    }

    /// What a person asks for: until nothing can be done, at most an hour of the test's clock.
    pub(crate) fn until_idle(&self) -> Outlook {
        self.engine.until_idle(&self.around, 3_600_000).unwrap()
    }

    /// The counts when nothing can be done any more.
    pub(crate) fn settled(&self) -> OutboxCounts {
        self.until_idle();
        self.counts()
    }

    pub(crate) fn counts(&self) -> OutboxCounts {
        self.ledger.outbox_counts(HEAD_OFFICE).unwrap()
    }

    pub(crate) fn desk(&self) -> Vec<DeskRow> {
        self.ledger.desk(100).unwrap()
    }

    pub(crate) fn last_error(&self) -> Option<String> {
        let lane = self.ledger.upstream_lane(HEAD_OFFICE).unwrap();
        lane.last_fault.map(|fault| fault.detail)
    }
}

fn document(
    tenders: &[(Method, &str)],
) -> impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, Infallible> + Send + use<> {
    document_at(tenders, SOLD_AT_MS)
}

fn document_at(
    tenders: &[(Method, &str)],
    sold_at_ms: i64,
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
            sold_at_ms,
            staff_id: ana().id,
            staff_name: "ana".to_owned(),
            approver: None,
        };
        let sale = Sale::of(cart, settlement, thb(), occasion).unwrap();
        Ok(SaleDraft { sale, print: None })
    }
}

fn refund_of(sale: &Sale) -> impl FnOnce(&Cart, SaleSlot) -> Result<SaleDraft, Infallible> + Send + use<> {
    let sale = sale.clone();
    move |cart, slot| {
        let mut refund = Sale {
            id: SaleId(uuid(0x5A_0000_0000 + slot.sequence)),
            kind: SaleKind::Refund,
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
