//! An honest till over weeks: every kind of act, in any order that a shop could come to.

use crate::shop::{Shop, at, close, document, moved, refund_of};
use crate::upstreams::head_office;
use domain::cart::Cart;
use domain::invoice::{InvoiceKind, InvoiceTo};
use domain::people::{Actor, OwnRights, Right, Role, Staff, Standing};
use domain::sale::Sale;
use domain::settle::Method;
use domain::shift::{CashMove, CashMovement};
use domain::{CartId, InvoiceId, PrintJobId, SaleId, ShiftId, StaffId, UpstreamId};
use store::{EpochReason, InvoiceDraft, MapKind, PrintRequest, Printer, SaleDraft, StoreError, Upstream};
use testkit::dice::Dice;
use testkit::sample::{self, SOLD_AT_MS, ana, baht, uuid};

const HOUR_MS: i64 = 3_600_000;

/// The shop, and what the next act needs to know of it.
pub(crate) struct History {
    pub(crate) shop: Shop,
    dice: Dice,
    now_ms: i64,
    number: u64,
    shift_is_open: bool,
    /// Paid in cash alone, so that cash gives all of it back.
    refundable: Vec<Sale>,
    hired: Vec<StaffId>,
    signs: bool,
}

impl History {
    /// A till that did this many acts.
    pub(crate) fn of(seed: u64, acts: usize) -> Self {
        Self::begin(seed).after(acts)
    }

    /// The same with a key, by which each Z signs the journal.
    pub(crate) fn signed(seed: u64, acts: usize) -> Self {
        let history = Self {
            signs: true,
            ..Self::begin(seed)
        };
        history.take_key();
        history.join_office();
        history.after(acts)
    }

    /// The same with a sale as its last act.
    pub(crate) fn with_a_sale(mut self) -> Self {
        if !self.shift_is_open {
            self.turn_shift();
        }
        self.sell();
        self
    }

    fn begin(seed: u64) -> Self {
        Self {
            shop: Shop::closed(),
            dice: Dice::seeded(seed),
            now_ms: SOLD_AT_MS,
            number: 0x100_0000,
            shift_is_open: false,
            refundable: Vec::new(),
            hired: Vec::new(),
            signs: false,
        }
    }

    fn after(mut self, acts: usize) -> Self {
        for _ in 0..acts {
            self = self.act();
        }
        self
    }

    /// A till that was started anew or moved has a key again.
    fn take_key(&self) {
        if self.signs {
            let mut secret = [9; 32];
            secret[..8].copy_from_slice(&self.number.to_be_bytes());
            self.shop.ledger.sign_with(&secret, self.now_ms).unwrap();
        }
    }

    /// A back end that stays.
    fn join_office(&self) {
        let office = Upstream {
            from_at_ms: self.now_ms,
            ..head_office()
        };
        let owner = Actor::Staff(ana().id);
        self.shop.ledger.add_upstream(&office, owner, self.now_ms).unwrap();
    }

    fn act(mut self) -> Self {
        self.number += 1;
        // Clocks are set back now and then, also over a month's end.
        let step = if self.dice.below(40) == 0 { -400 } else { 6 };
        self.now_ms += step * HOUR_MS;
        match self.dice.below(if self.shift_is_open { 30 } else { 12 }) {
            0..3 => self.turn_shift(),
            3 => self.people(),
            4 if self.dice.below(2) == 0 => self.back_ends(),
            4 => self.settings(),
            5 => self.catalogue(),
            6 if self.dice.below(3) == 0 => self = self.on_another_machine(),
            6 => self.new_epoch(),
            7..12 if !self.shift_is_open => self.turn_shift(),
            7..10 => self.drawer(),
            10 => self.copy(),
            11 => self.invoice(),
            12..15 => self.refund(),
            _ => self.sell(),
        }
        self
    }

    fn turn_shift(&mut self) {
        let ledger = &self.shop.ledger;
        if self.shift_is_open {
            let counted = self.dice.one_of(&["0.00", "2000.00", "31337.25"]);
            close(ledger, counted, self.number, None, self.now_ms);
        } else {
            let (id, day) = (ShiftId(uuid(self.number)), sample::business_date());
            ledger
                .open_shift(id, day, baht("2000.00"), ana().id, self.now_ms)
                .unwrap();
        }
        self.shift_is_open = !self.shift_is_open;
    }

    fn people(&mut self) {
        let ledger = &self.shop.ledger;
        let owner = Actor::Staff(ana().id);
        match (self.dice.below(5), self.hired.last()) {
            (4, Some(id)) => {
                let standing = [None, Some(Standing::Allowed), Some(Standing::Denied)][self.dice.below(3)];
                ledger
                    .set_right(*id, Right::Discount, standing, (owner, self.now_ms))
                    .unwrap();
            }
            (0, Some(id)) => ledger.disable_staff(*id, owner, self.now_ms).unwrap(),
            (1, Some(id)) => ledger.set_pin(*id, "hash-of-2222", owner, self.now_ms).unwrap(),
            (2, Some(id)) => ledger.record_pin_failure(*id, 3, Some(self.now_ms)).unwrap(),
            _ => {
                let staff = Staff {
                    id: StaffId(uuid(self.number)),
                    name: format!("staff {}", self.number),
                    role: Role::Cashier,
                    own: OwnRights::default(),
                    enabled: true,
                };
                ledger.add_staff(&staff, "hash-of-3333", owner, self.now_ms).unwrap();
                self.hired.push(staff.id);
            }
        }
    }

    fn settings(&mut self) {
        let ledger = &self.shop.ledger;
        let value = format!("ร้าน \"{}\"\n|\\", self.number);
        ledger
            .set_setting("shop.name", &value, Actor::Machine, self.now_ms)
            .unwrap();
        let printer = Printer {
            name: format!("printer {}", self.number),
            address: "tcp:127.0.0.1:9100".to_owned(),
            profile: "generic".to_owned(),
        };
        ledger.add_printer(&printer, Actor::Machine, self.now_ms).unwrap();
    }

    /// A back end comes, and goes again unless something was sold meanwhile.
    fn back_ends(&mut self) {
        let (ledger, owner) = (&self.shop.ledger, Actor::Staff(ana().id));
        let new = Upstream {
            id: UpstreamId(uuid(self.number)),
            name: format!("back end {}", self.number),
            kind: "pos-system-api".to_owned(),
            base_url: format!("http://127.0.0.1/{}", self.number),
            settings: [("username".to_owned(), "till \"1\"".to_owned())].into(),
            from_at_ms: self.now_ms,
        };
        ledger.add_upstream(&new, owner, self.now_ms).unwrap();
        for kind in [MapKind::Product, MapKind::Staff] {
            ledger.map_remote(new.id, kind, "a", "b", owner, self.now_ms).unwrap();
        }
        let arguments = r#"{"item":{"price":45.00}}"#.to_owned();
        ledger
            .record_upstream_call(new.id, "create_item", arguments, owner, self.now_ms)
            .unwrap();
        let elsewhere = Upstream {
            base_url: format!("http://127.0.0.1/{}/v2", self.number),
            ..new.clone()
        };
        ledger.change_upstream(&elsewhere, true, owner, self.now_ms).unwrap();
        for upstream in ledger.upstreams().unwrap() {
            match ledger.remove_upstream(upstream.id, owner, self.now_ms) {
                Ok(()) | Err(StoreError::Owed { .. }) => {}
                Err(fault) => panic!("{fault}"),
            }
        }
        if let Some(row) = ledger.desk(1).unwrap().pop() {
            ledger
                .set_sale_aside(row.upstream_id, row.sale_id, "by hand".to_owned(), owner, self.now_ms)
                .unwrap();
        }
    }

    fn catalogue(&mut self) {
        let ledger = &self.shop.ledger;
        let body = format!(r#"{{"price_e4":{},"was_e4":1.50}}"#, self.number);
        let product = sample::product("P0001").id;
        ledger
            .record_edit(product, body, Actor::Staff(ana().id), self.now_ms)
            .unwrap();
        ledger
            .record_import("goods.csv", 3, 4, Actor::Machine, self.now_ms)
            .unwrap();
    }

    fn new_epoch(&mut self) {
        let fresh = self.shop.ledger.till().unwrap().mark.epoch().to_owned();
        let machine = self.shop.ledger.till().unwrap().fingerprint;
        self.shop
            .ledger
            .begin_epoch(EpochReason::Restored, &machine, &fresh, self.now_ms)
            .unwrap();
    }

    fn on_another_machine(self) -> Self {
        let machine = format!("machine {}", self.number);
        let moved = Self {
            shop: self.shop.reopened_on(&machine),
            ..self
        };
        moved.take_key();
        moved
    }

    fn drawer(&mut self) {
        let (kind, amount) = self.dice.one_of(&[
            (CashMove::In, "100.00"),
            (CashMove::Out, "20.00"),
            (CashMove::Drop, "0.25"),
        ]);
        let movement = CashMovement {
            at_ms: self.now_ms,
            ..moved(kind, amount, self.number)
        };
        self.shop.ledger.move_cash(movement, None, None).unwrap();
    }

    fn copy(&mut self) {
        if let Some(sale) = self.shop.ledger.last_sale().unwrap() {
            let (job, actor) = (self.print(), Actor::Staff(ana().id));
            self.shop.ledger.queue_copy(&job, sale.id, actor, self.now_ms).unwrap();
        }
    }

    /// A document that has one already keeps it.
    fn invoice(&mut self) {
        let Some(sale) = self.shop.ledger.last_sale().unwrap() else {
            return;
        };
        let Some(kind) = InvoiceKind::of_document(sale.kind) else {
            return;
        };
        let draft = InvoiceDraft {
            id: InvoiceId(uuid(self.number)),
            kind,
            sale_id: sale.id,
            to: InvoiceTo {
                name: "Siam Ltd".to_owned(),
                address: "1 Rama IV".to_owned(),
                tax_id: String::new(),
                branch: String::new(),
            },
            staff_id: ana().id,
            issued_at_ms: self.now_ms,
        };
        let there = self.shop.ledger.invoice_of(sale.id).unwrap();
        let issued = self.shop.ledger.issue_invoice(draft, Some(self.print()));
        match there {
            None => assert_eq!(issued.unwrap().sale_id, sale.id),
            Some(_) => assert!(matches!(issued, Err(StoreError::Invoiced { .. }))),
        }
    }

    fn print(&self) -> PrintRequest {
        PrintRequest {
            job_id: PrintJobId(uuid(self.number)),
            printer: "counter".to_owned(),
        }
    }

    fn refund(&mut self) {
        let Some(sale) = self.refundable.pop() else {
            return self.sell();
        };
        let cart = Cart::new(CartId(uuid(self.number)));
        self.commit(cart, refund_of(&sale));
    }

    fn sell(&mut self) {
        let skus = ["P0001", "P0002", "P0003", "P0004", "P0005", "P0006"];
        let goods: Vec<(&str, &str)> = (0..=self.dice.below(4))
            .map(|_| (self.dice.one_of(&skus), self.dice.one_of(&["1", "2", "7"])))
            .collect();
        let cart = Cart {
            id: CartId(uuid(self.number)),
            ..sample::cart_of(1, &goods)
        };
        let split = [(Method::Card, "1.00"), (Method::Cash, "5000.00")];
        let cash_only = self.dice.below(2) == 1;
        let sale = self.commit(cart, document(&split[usize::from(cash_only)..]));
        if cash_only {
            self.refundable.push(sale);
        }
    }

    /// Commits a document under an id of its own: those that follow from the sequence come again in each epoch.
    fn commit<E: std::fmt::Debug + Send + 'static>(
        &self,
        cart: Cart,
        build: impl FnOnce(&Cart, store::SaleSlot) -> Result<SaleDraft, E> + Send + 'static,
    ) -> Sale {
        let (id, print, now_ms) = (SaleId(uuid(self.number)), self.print(), self.now_ms);
        let committed = self
            .shop
            .ledger
            .commit_cart(&at(&cart, self.number), cart, now_ms, move |cart, slot| {
                let shift = slot.shift.clone();
                let sale = Sale {
                    id,
                    shift_id: shift.id,
                    business_date: shift.business_date,
                    sold_at_ms: now_ms,
                    ..build(cart, slot)?.sale
                };
                Ok::<_, E>(SaleDraft {
                    sale,
                    print: Some(print),
                })
            });
        committed.unwrap().sale
    }
}
