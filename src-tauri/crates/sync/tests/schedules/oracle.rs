//! Compares what the till's file says with what the back end really has. It shares no code with the engine: the file is read by SQL.

use crate::office::{Office, Order};
use crate::till::Till;
use rusqlite::{Connection, OpenFlags};
use rust_decimal::Decimal;

/// What was found, in sales.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) sales: usize,
    pub(crate) confirmed: usize,
    pub(crate) on_the_desk: usize,
    /// Neither there nor on the desk.
    pub(crate) open: usize,
    /// Called confirmed, and not there.
    pub(crate) lost: usize,
    /// There more than once.
    pub(crate) doubled: usize,
    /// Of those, named as such to a person, or on the desk.
    pub(crate) doubles_named: usize,
    /// There with another total, or nobody's.
    pub(crate) altered: usize,
    /// Requests, and those that met a fault.
    pub(crate) requests: usize,
    pub(crate) faults: usize,
}

impl Verdict {
    /// Whether nothing is left in the air.
    pub(crate) const fn settled(&self) -> bool {
        self.open == 0
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self {
            sales: self.sales + other.sales,
            confirmed: self.confirmed + other.confirmed,
            on_the_desk: self.on_the_desk + other.on_the_desk,
            open: self.open + other.open,
            lost: self.lost + other.lost,
            doubled: self.doubled + other.doubled,
            doubles_named: self.doubles_named + other.doubles_named,
            altered: self.altered + other.altered,
            requests: self.requests + other.requests,
            faults: self.faults + other.faults,
        }
    }
}

/// A sale as the file has it.
struct Row {
    state: String,
    marker: Option<String>,
    reason: Option<String>,
    total: Decimal,
}

/// The verdict on a day.
pub(crate) fn judge(till: &Till, office: &dyn Office) -> Verdict {
    let (rows, orders, requests) = (rows(till), office.orders(), office.requests());
    let judged = rows.iter().map(|row| of_sale(row, &orders));
    let all = judged.fold(Verdict::default(), Verdict::and);
    let strange = orders.iter().filter(|order| !rows.iter().any(|row| row.is(order)));
    Verdict {
        altered: all.altered + strange.count(),
        requests: requests.len(),
        faults: requests.iter().filter(|asked| asked.fault.is_some()).count(),
        ..all
    }
}

impl Row {
    /// Whether an order is this sale: by its marker, else, where markers are not kept, by its total, which no other sale has.
    fn is(&self, order: &Order) -> bool {
        if order.marker.is_empty() {
            return order.total == self.total;
        }
        self.marker.as_ref() == Some(&order.marker)
    }
}

fn of_sale(row: &Row, orders: &[Order]) -> Verdict {
    let own: Vec<&Order> = orders.iter().filter(|order| row.is(order)).collect();
    let (confirmed, on_the_desk) = (
        row.state == "confirmed",
        matches!(row.state.as_str(), "parked" | "rejected"),
    );
    let doubled = own.len() > 1;
    Verdict {
        sales: 1,
        confirmed: usize::from(confirmed),
        on_the_desk: usize::from(on_the_desk),
        open: usize::from(!confirmed && !on_the_desk),
        lost: usize::from(confirmed && own.is_empty()),
        doubled: usize::from(doubled),
        doubles_named: usize::from(doubled && (on_the_desk || row.reason.as_deref() == Some("duplicate"))),
        altered: own.iter().filter(|order| order.total != row.total).count(),
        ..Verdict::default()
    }
}

fn rows(till: &Till) -> Vec<Row> {
    let file = till.dir.path().join("ledger.db");
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut select = db
        .prepare(
            "SELECT o.state, o.marker, o.reason_code, s.total_minor FROM outbox o JOIN sale s ON s.id = o.sale_id
             ORDER BY s.sequence",
        )
        .unwrap();
    let read = select.query_map([], |row| {
        Ok(Row {
            state: row.get(0)?,
            marker: row.get(1)?,
            reason: row.get(2)?,
            total: Decimal::new(row.get(3)?, 2),
        })
    });
    read.unwrap().map(Result::unwrap).collect()
}
