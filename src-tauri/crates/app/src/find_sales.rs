//! Sales of which the number is not known: by customer, day and amount.

use crate::Till;
use crate::buyer;
use crate::caller::Acting;
use crate::customer::meant;
use crate::document::rfc3339;
use crate::refusal::Refusal;
use crate::typed;
use crate::wire::sale::{FindSales, FoundSale, FoundSales};
use domain::sale::Sale;
use store::SalesWanted;

/// The most finds in one reply.
const MOST: u32 = 50;

pub(crate) fn find(till: &Till, _: &Acting, request: FindSales) -> Result<FoundSales, Refusal> {
    let wanted = SalesWanted {
        customer: request
            .customer
            .as_deref()
            .map(|text| meant(till, text))
            .transpose()?
            .map(|one| one.id),
        date: request.date.as_deref().map(typed::day).transpose()?,
        total: request
            .total
            .as_deref()
            .map(|text| typed::amount(text, &till.shop().currency))
            .transpose()?,
    };
    let found = till.ledger().find_sales(&wanted, MOST)?;
    Ok(FoundSales {
        sales: found
            .iter()
            .map(|one| crossing(till, &one.sale))
            .collect::<Result<_, _>>()?,
    })
}

fn crossing(till: &Till, sale: &Sale) -> Result<FoundSale, Refusal> {
    Ok(FoundSale {
        receipt_no: sale.receipt_no(),
        kind: sale.kind.code().to_owned(),
        sold_at: rfc3339(sale.sold_at_ms, &till.shop().timezone),
        staff: sale.staff_name.clone(),
        customer: buyer::name(till, sale.customer_id)?,
        total: sale.currency.format(sale.total),
    })
}
