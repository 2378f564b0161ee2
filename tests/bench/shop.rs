//! A shop that sells: a ledger with an open shift, a printer to feed and a back end that is owed every sale.

use crate::Outcome;
use crate::goods::Goods;
use domain::cart::Cart;
use domain::people::Actor;
use domain::sale::{Occasion, Sale};
use domain::settle::{Method, Tender, settle};
use domain::shift::{Closing, Counted, ShiftReport};
use domain::{CartId, CountId, PrintJobId, RequestId, SaleId, ShiftId, UpstreamId};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use store::{
    CartRef, Committed, Entry, Ledger, MapKind, NewTill, PrintRequest, SaleDraft, SaleSlot, Upstream, chain_fault,
};
use testkit::sample::{self, SOLD_AT_MS, ana, thb, uuid};

/// The till's machine.
const MACHINE: &str = "bench";

/// Lines of a sale.
pub(crate) const LINES: usize = 10;

/// What is sold where it does not matter what.
const ONE: &str = "P0002";

/// A page of the ledger, and what its log writes before each.
const PAGE_BYTES: u64 = 4096;
const FRAME_BYTES: u64 = 24;

/// What a customer hands over: more than ten lines can cost.
const CASH: &str = "20000.00";

/// An open ledger and goods to sell from.
pub(crate) struct Shop {
    ledger: Ledger,
    pub(crate) goods: Goods,
    folder: PathBuf,
    /// Numbers carts and commands.
    next: u64,
}

impl Shop {
    /// A new till in a folder, with `sold` sales behind it.
    pub(crate) fn with_history(folder: &Path, sold: u64) -> Outcome<Self> {
        let new = NewTill {
            shop: sample::shop(),
            mark: sample::till(),
            embed_rules: domain::barcode::EmbedRule::defaults(),
            fingerprint: MACHINE.to_owned(),
        };
        std::fs::create_dir_all(folder)?;
        let ledger = Ledger::create(folder, &new, SOLD_AT_MS)?;
        ledger.add_staff(&ana(), "no hash: nobody signs in", Actor::Machine, SOLD_AT_MS)?;
        let (shift, float) = (ShiftId(uuid(0x5000)), sample::baht("2000.00"));
        ledger.open_shift(shift, sample::business_date(), float, ana().id, SOLD_AT_MS)?;
        ledger.add_upstream(&head_office(), Actor::Machine, SOLD_AT_MS)?;
        let mut shop = Self::of(ledger, folder, 0)?;
        for _ in 0..sold {
            let cart = shop.cart()?;
            shop.sell(cart)?;
        }
        Ok(shop)
    }

    /// A new till that owes its sales to a back end at this address, which knows what [`Shop::sell_one`] sells.
    pub(crate) fn owing(folder: &Path, base_url: &str) -> Outcome<Self> {
        let shop = Self::with_history(folder, 0)?;
        let there = Upstream {
            base_url: base_url.to_owned(),
            settings: [("username".to_owned(), "till".to_owned())].into(),
            ..head_office()
        };
        let (ledger, id) = (&shop.ledger, there.id);
        ledger.change_upstream(&there, true, Actor::Machine, SOLD_AT_MS)?;
        ledger.map_remote(id, MapKind::Product, ONE, "itm-P0002", Actor::Machine, SOLD_AT_MS)?;
        Ok(shop)
    }

    pub(crate) const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Sells one piece for cash, durably.
    pub(crate) fn sell_one(&mut self) -> Outcome<Committed> {
        let id = CartId(uuid(self.new_number()));
        let cart = Cart {
            id,
            ..sample::cart_of(0, &[(ONE, "1")])
        };
        self.sell(cart)
    }

    /// How many sales the back end has.
    pub(crate) fn confirmed(&self) -> Outcome<u64> {
        Ok(self.ledger.outbox_counts(head_office().id)?.confirmed)
    }

    /// What keeps the back end from being sent to, in words.
    pub(crate) fn why_not(&self) -> Outcome<String> {
        let lane = self.ledger.upstream_lane(head_office().id)?;
        let counts = self.ledger.outbox_counts(head_office().id)?;
        Ok(format!("{:?}, {counts:?}", lane.last_fault))
    }

    /// The till of a folder. Carts are numbered from `next` on.
    pub(crate) fn open(folder: &Path, next: u64) -> Outcome<Self> {
        let ledger = Ledger::open(folder, MACHINE, "Z9Z", SOLD_AT_MS)?;
        Self::of(ledger, folder, next)
    }

    fn of(ledger: Ledger, folder: &Path, next: u64) -> Outcome<Self> {
        Ok(Self {
            ledger,
            goods: Goods::read()?,
            folder: folder.to_owned(),
            next,
        })
    }

    fn new_number(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    /// The number from which on carts are new.
    pub(crate) const fn next(&self) -> u64 {
        self.next
    }

    /// A cart of ten lines.
    pub(crate) fn cart(&mut self) -> Outcome<Cart> {
        let id = CartId(uuid(self.new_number()));
        self.goods.cart(id, LINES)
    }

    fn at(&mut self, cart: &Cart) -> CartRef {
        CartRef {
            cart_id: cart.id,
            revision: cart.revision,
            request_id: RequestId(uuid(0x20_0000_0000 + self.new_number())),
        }
    }

    /// Sells a cart for cash in one command, durably.
    pub(crate) fn sell(&mut self, cart: Cart) -> Outcome<Committed> {
        let at = self.at(&cart);
        Ok(self.ledger.commit_cart(&at, cart, SOLD_AT_MS, document)?)
    }

    /// Saves a cart line by line, as scanning does.
    pub(crate) fn scan(&mut self, cart: &Cart) -> Outcome<Cart> {
        let mut open = Cart::new(cart.id);
        for line in &cart.lines {
            let at = self.at(&open);
            let (item, quantity) = (line.item.clone(), line.quantity);
            let changed = self
                .ledger
                .change_cart(&at, SOLD_AT_MS, ana().id, move |open: &mut Cart| match item {
                    domain::cart::Item::Product { product, .. } => open.add(*product, quantity),
                    domain::cart::Item::Unknown { code } => open.add_unknown(&code),
                });
            open = changed?.cart;
        }
        Ok(open)
    }

    /// Sells the open cart for cash, durably.
    pub(crate) fn tender(&mut self, open: &Cart) -> Outcome<Committed> {
        let at = self.at(open);
        Ok(self.ledger.commit_sale(&at, SOLD_AT_MS, document)?)
    }

    /// Counts the drawer and closes the shift, durably.
    pub(crate) fn close(&self) -> Outcome<ShiftReport> {
        let tally = Counted {
            counted: sample::baht("2000.00"),
            foreign: Vec::new(),
            pieces: Vec::new(),
        };
        let (id, staff) = (CountId(uuid(0xC0_0000)), ana().id);
        self.ledger.submit_count(id, tally, staff, SOLD_AT_MS)?;
        Ok(self.ledger.close_shift(Closing::default(), None, staff, SOLD_AT_MS)?)
    }

    /// Reads every entry of the journal. Answers how many there are.
    pub(crate) fn read_journal(&self) -> Outcome<u64> {
        let mut last = 0;
        loop {
            let entries = self.ledger.journal_after(last, 500)?;
            match entries.last() {
                Some(entry) => last = entry.seq,
                None => return Ok(last),
            }
        }
    }

    /// Reads every entry of the journal and computes the chain again. Answers how many there are.
    pub(crate) fn check_chain(&self) -> Outcome<u64> {
        let mut last: Option<Entry> = None;
        loop {
            let mut entries = self
                .ledger
                .journal_after(last.as_ref().map_or(0, |last| last.seq), 500)?;
            for (at, entry) in entries.iter().enumerate() {
                let before = at.checked_sub(1).and_then(|at| entries.get(at)).or(last.as_ref());
                if let Some(what) = chain_fault(before, entry) {
                    return Err(what.into());
                }
            }
            match entries.pop() {
                Some(entry) => last = Some(entry),
                None => return Ok(last.map_or(0, |last| last.seq)),
            }
        }
    }

    /// Verifies the journal and every row. Answers how many entries there are.
    pub(crate) fn verify(&self) -> Outcome<u64> {
        let found = self.ledger.verify()?;
        match found.first_difference {
            None => Ok(found.entries),
            Some((entry, what)) => Err(format!("entry {entry}: {what}").into()),
        }
    }

    /// Bytes of the ledger's log that count: each page with its frame. They rise until a quiet moment.
    pub(crate) fn log_bytes(&self) -> Outcome<u64> {
        let db = rusqlite::Connection::open(self.folder.join("ledger.db"))?;
        let pages: i64 = db.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| row.get(1))?;
        Ok(u64::try_from(pages)? * (PAGE_BYTES + FRAME_BYTES))
    }
}

/// The document of a cart. It is made inside the transaction, as at the counter.
fn document(cart: &Cart, slot: SaleSlot) -> Result<SaleDraft, String> {
    let cash = Tender {
        method: Method::Cash,
        amount: sample::baht(CASH),
        reference: None,
    };
    let settlement = settle(cart, &thb(), vec![cash]).map_err(|fault| fault.to_string())?;
    let print = Some(PrintRequest {
        job_id: PrintJobId(uuid(0x90_0000_0000 + slot.sequence)),
        printer: "counter".to_owned(),
    });
    let occasion = Occasion {
        sale_id: SaleId(uuid(0x5A_0000_0000 + slot.sequence)),
        till: slot.till,
        sequence: slot.sequence,
        shift_id: slot.shift.id,
        business_date: slot.shift.business_date,
        sold_at_ms: SOLD_AT_MS,
        staff_id: ana().id,
        staff_name: ana().name,
        approver: None,
    };
    let sale = Sale::of(cart, settlement, thb(), occasion).map_err(|fault| fault.to_string())?;
    Ok(SaleDraft { sale, print })
}

/// A back end, so that each sale makes one outbox row. Nothing is sent here.
fn head_office() -> Upstream {
    Upstream {
        id: UpstreamId(uuid(0x0FF1_CE00)),
        name: "head office".to_owned(),
        kind: "pos-system-api".to_owned(),
        base_url: "http://127.0.0.1".to_owned(),
        settings: BTreeMap::new(),
        from_at_ms: 0,
    }
}
