//! The sale of a receipt that this till did not print, asked for at the back ends.

use super::around::Around;
use super::words::no_answer;
use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code, Refusal};
use crate::wire::Nothing;
use crate::wire::goods_back::SaleSources;
use store::Upstream;
use sync::FoundSale;

/// The back ends that can be asked for a sale.
fn askable(till: &Till) -> Result<Vec<Upstream>, Refusal> {
    let around = Around::of(till);
    let mut upstreams = till.ledger().upstreams()?;
    upstreams.retain(|upstream| till.engine().can_look_up(&around, upstream));
    Ok(upstreams)
}

pub(crate) fn sources(till: &Till, _: &Acting, _: Nothing) -> Result<SaleSources, Refusal> {
    let upstreams = askable(till)?.into_iter().map(|upstream| upstream.name).collect();
    Ok(SaleSources { upstreams })
}

/// Asks one after the other; the first that has it answers.
///
/// # Errors
/// [`Code::NotElsewhere`] where each was asked and none has it; what became of the question where one of them gave no answer.
pub(crate) fn ask(till: &Till, receipt_no: &str) -> Result<(Upstream, FoundSale), Refusal> {
    let around = Around::of(till);
    let upstreams = askable(till)?;
    let asked: Vec<String> = upstreams.iter().map(|upstream| upstream.name.clone()).collect();
    let mut silent = None;
    for upstream in upstreams {
        match till.engine().find_sale(&around, &upstream, receipt_no) {
            Ok(found) => {
                if let Some(sale) = found? {
                    return Ok((upstream, sale));
                }
            }
            Err(fault) => silent = silent.or(Some(no_answer(fault))),
        }
    }
    let nowhere = Refusal::new(Code::NotElsewhere)
        .with("receipt_no", receipt_no)
        .with("count", asked.len())
        .with("asked", asked.join(", "));
    Err(silent.unwrap_or(nowhere))
}
