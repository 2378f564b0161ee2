//! A finished sale in the words of a back end: every name mapped, or what has to be mapped first.

use domain::anchor::HeadMark;
use domain::money::Money;
use domain::price::implied_unit_price;
use domain::sale::{Sale, SaleLine};
use domain::settle::Method;
use store::{Ledger, MapKind, Settled, StoreError, Upstream, UpstreamLane};
use upstreams::{PushLine, PushSale, marker_of};

/// A sale ready to be sent, or why it must wait for a person.
pub(crate) type Written = Result<PushSale, Settled>;

/// Writes a sale for a back end. A cashier who is nobody there is named by the till's own account.
///
/// # Errors
/// [`StoreError`] when the ledger cannot be read.
pub(crate) fn write(
    ledger: &Ledger,
    upstream: &Upstream,
    lane: &UpstreamLane,
    sale: &Sale,
) -> Result<Written, StoreError> {
    let mut lines = Vec::with_capacity(sale.lines.len());
    for line in &sale.lines {
        let Some(remote_item) = ledger.remote_product(upstream.id, &line.sku, &line.names.en)? else {
            return Ok(Err(unmapped(line)));
        };
        match push_line(sale, line, remote_item) {
            Some(line) => lines.push(line),
            None => return Ok(Err(unwritable(line))),
        }
    }
    let staff = ledger.remote_staff(upstream.id, &sale.staff_name)?;
    let method = largest_method(sale).code();
    let tender = ledger.remote_mapped(upstream.id, MapKind::Tender, method)?;
    Ok(Ok(PushSale {
        marker: marker_of(sale),
        staff_remote: staff.or_else(|| lane.account_remote.clone()).unwrap_or_default(),
        customer: None,
        lines,
        total: sale.currency.decimal(sale.total),
        tax: sale.currency.decimal(sale.tax),
        sold_at_ms: sale.sold_at_ms,
        method: tender.unwrap_or_else(|| method.to_owned()),
        notes: notes(sale, &ledger.mark_of_sale(sale.id)?),
    }))
}

fn push_line(sale: &Sale, line: &SaleLine, remote_item: String) -> Option<PushLine> {
    let quantity = line.quantity.decimal();
    Some(PushLine {
        remote_item,
        quantity,
        unit_price: implied_unit_price(line.total, quantity, &sale.currency)?,
        total: sale.currency.decimal(line.total),
    })
}

fn unmapped(line: &SaleLine) -> Settled {
    Settled::Parked {
        code: "map_product",
        reason: format!("map this product: {} {}", line.sku, line.names.en),
        needs: Some(line.sku.clone()),
        uncertain: false,
    }
}

fn unwritable(line: &SaleLine) -> Settled {
    Settled::Parked {
        code: "unwritable",
        reason: format!("{}: {} {}", line.no, line.sku, line.names.en),
        needs: None,
        uncertain: false,
    }
}

/// The method that paid most; cash where two paid alike.
fn largest_method(sale: &Sale) -> Method {
    let size = |method: &Method| sale.kept(*method).minor().unsigned_abs();
    let methods = Method::ALL.into_iter().rev();
    methods.max_by_key(size).unwrap_or(Method::Cash)
}

/// The marker, the mark of the journal, so that nobody can write it anew unnoticed up to this sale, and every tender with the rounding: what
/// a back end with one field for the tender has no place for.
fn notes(sale: &Sale, journal: &HeadMark) -> String {
    let amount = |amount| sale.currency.format(amount);
    let tenders = Method::ALL.into_iter().filter_map(|method| {
        let paid = sale.kept(method);
        (paid != Money::ZERO).then(|| format!("{} {}", method.code(), amount(paid)))
    });
    let rounding = (sale.rounding != Money::ZERO).then(|| format!("rounding {}", amount(sale.rounding)));
    let words: Vec<String> = tenders.chain(rounding).collect();
    format!("{} {} {}", marker_of(sale), journal.noted(), words.join(", "))
}
