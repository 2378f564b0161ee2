//! Compares what the till's file says with what the back end really has. It shares no code with the engine: the file is read by SQL.

use crate::office::{Office, Order};
use crate::till::Till;
use domain::UpstreamId;
use rusqlite::{Connection, OpenFlags};
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};

/// What was found, in sales.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) sales: usize,
    pub(crate) confirmed: usize,
    pub(crate) on_the_desk: usize,
    /// Not for this back end, which does not have them.
    pub(crate) kept: usize,
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
            kept: self.kept + other.kept,
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

/// What a back end really has, by what an order can be told by.
struct Orders<'a> {
    by_marker: HashMap<&'a str, Vec<&'a Order>>,
    /// Those without a marker: no two sales of a test without markers have the same total.
    by_total: HashMap<Decimal, Vec<&'a Order>>,
}

impl<'a> Orders<'a> {
    fn of(orders: &'a [Order]) -> Self {
        let (mut by_marker, mut by_total) = (HashMap::<_, Vec<_>>::new(), HashMap::<_, Vec<_>>::new());
        for order in orders {
            match &*order.marker {
                "" => by_total.entry(order.total).or_default().push(order),
                marker => by_marker.entry(marker).or_default().push(order),
            }
        }
        Self { by_marker, by_total }
    }

    fn of_sale(&self, row: &Row) -> Vec<&'a Order> {
        let marked = row.marker.as_deref().and_then(|marker| self.by_marker.get(marker));
        let unmarked = self.by_total.get(&row.total);
        marked.into_iter().chain(unmarked).flatten().copied().collect()
    }

    /// Orders that are no till's.
    fn strange(&self, rows: &[Row]) -> usize {
        let markers: HashSet<&str> = rows.iter().filter_map(|row| row.marker.as_deref()).collect();
        let totals: HashSet<Decimal> = rows.iter().map(|row| row.total).collect();
        let marked = self.by_marker.iter().filter(|(marker, _)| !markers.contains(*marker));
        let unmarked = self.by_total.iter().filter(|(total, _)| !totals.contains(*total));
        marked.map(|(_, orders)| orders.len()).sum::<usize>() + unmarked.map(|(_, orders)| orders.len()).sum::<usize>()
    }
}

/// The verdict on what tills sent to one back end.
pub(crate) fn judge<'a>(tills: impl IntoIterator<Item = &'a Till>, to: UpstreamId, office: &dyn Office) -> Verdict {
    let (orders, requests) = (office.orders(), office.requests());
    let rows: Vec<Row> = tills.into_iter().flat_map(|till| rows(till, to)).collect();
    let there = Orders::of(&orders);
    let judged = rows.iter().map(|row| of_sale(row, &there.of_sale(row)));
    let all = judged.fold(Verdict::default(), Verdict::and);
    Verdict {
        altered: all.altered + there.strange(&rows),
        requests: requests.len(),
        faults: requests.iter().filter(|asked| asked.fault.is_some()).count(),
        ..all
    }
}

fn of_sale(row: &Row, own: &[&Order]) -> Verdict {
    let on_the_desk = matches!(row.state.as_str(), "parked" | "rejected");
    let (confirmed, kept) = (
        row.state == "confirmed",
        row.state == "not_mirrorable" && own.is_empty(),
    );
    let doubled = own.len() > 1;
    Verdict {
        sales: 1,
        confirmed: usize::from(confirmed),
        on_the_desk: usize::from(on_the_desk),
        kept: usize::from(kept),
        open: usize::from(!confirmed && !on_the_desk && !kept),
        lost: usize::from(confirmed && own.is_empty()),
        doubled: usize::from(doubled),
        doubles_named: usize::from(doubled && (on_the_desk || row.reason.as_deref() == Some("duplicate"))),
        altered: own.iter().filter(|order| order.total != row.total).count(),
        ..Verdict::default()
    }
}

fn rows(till: &Till, to: UpstreamId) -> Vec<Row> {
    let file = till.dir.path().join("ledger.db");
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut select = db
        .prepare(
            "SELECT o.state, o.marker, o.reason_code, s.total_minor FROM outbox o JOIN sale s ON s.id = o.sale_id
             WHERE o.upstream_id = ?1 ORDER BY s.sequence",
        )
        .unwrap();
    let read = select.query_map([to.to_string()], |row| {
        Ok(Row {
            state: row.get(0)?,
            marker: row.get(1)?,
            reason: row.get(2)?,
            total: Decimal::new(row.get(3)?, 2),
        })
    });
    read.unwrap().map(Result::unwrap).collect()
}
