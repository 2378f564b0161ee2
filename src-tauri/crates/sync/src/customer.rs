//! The customer of a sale at a back end: known there by a link, found by what no other has, or added, so that the sale can name them.

use crate::lane::{Lane, stopped_while_sent};
use crate::plan::{Nameless, after_introduction};
use domain::customer::{Customer, Person, phone_digits};
use domain::sale::Sale;
use store::{StoreError, UpstreamLane};
use upstreams::{Balances, CallFault, NewCustomer, PushFault, SoldTo};

/// Whom a sale can name.
pub(crate) enum Introduced {
    /// The customer, or nobody.
    As(Option<SoldTo>),
    /// Nobody yet: the sale waits.
    NotNow,
}

impl Lane<'_> {
    /// The customer of a sale as the back end knows them, once they are added where it takes customers. One whose balances are booked there
    /// is not named: the back end would count the sale's points a second time.
    pub(crate) fn introduce(
        &self,
        client: &dyn upstreams::Upstream,
        lane: &mut UpstreamLane,
        sale: &Sale,
    ) -> Result<Introduced, StoreError> {
        let (ledger, upstream, can) = (self.engine.ledger(), self.upstream.id, client.capabilities());
        let customer = sale.customer_id.map(|id| ledger.customer(id)).transpose()?.flatten();
        let known = customer.and_then(|one| Some((one.person.clone()?, one)));
        let Some((person, customer)) = known else {
            return Ok(Introduced::As(None));
        };
        let tie = ledger.tie_of(customer.id)?.filter(|tie| tie.upstream_id == upstream);
        if tie.is_some() && can.balances == Balances::Booked {
            return Ok(Introduced::As(None));
        }
        let new = new_customer(&customer, person);
        if let Some(remote_id) = ledger.customer_there(customer.id, upstream)? {
            let number = ledger.number_there(upstream, &remote_id)?.unwrap_or(new.number);
            return Ok(Introduced::As(Some(SoldTo { remote_id, number })));
        }
        if !can.push_customers {
            return Ok(Introduced::As(None));
        }
        match self.found_or_added(client, &new) {
            Ok(remote_id) => {
                ledger.link_customer(customer.id, upstream, &remote_id, self.around.now_ms())?;
                let number = new.number;
                Ok(Introduced::As(Some(SoldTo { remote_id, number })))
            }
            Err(CallFault::Exchange(fault)) => self.nameless(lane, &fault),
            Err(fault) => {
                tracing::info!(upstream = self.upstream.name, %fault, "a sale goes without its customer");
                Ok(Introduced::As(None))
            }
        }
    }

    /// Looks first, each time: an addition without an answer may have been done.
    fn found_or_added(&self, client: &dyn upstreams::Upstream, new: &NewCustomer) -> Result<String, CallFault> {
        let stopped = || CallFault::Exchange(stopped_while_sent());
        let found = self.engine.ask(self.around, client.look_up_customer(new));
        if let Some(there) = found.unwrap_or_else(|| Err(stopped()))? {
            return Ok(there);
        }
        let added = self.engine.ask(self.around, client.add_customer(new));
        Ok(added.unwrap_or_else(|| Err(stopped_while_sent()))?)
    }

    fn nameless(&self, lane: &mut UpstreamLane, fault: &PushFault) -> Result<Introduced, StoreError> {
        let (nameless, new) = after_introduction(&self.moment()?, lane, fault);
        tracing::info!(upstream = self.upstream.name, %fault, ?nameless, "a customer could not be made known");
        self.changed(lane, &new)?;
        *lane = new;
        Ok(match nameless {
            Nameless::Goes => Introduced::As(None),
            Nameless::Waits => Introduced::NotNow,
        })
    }
}

/// A customer as a back end gets to know them. The number is that of the card, else the figures of the phone number, else the till's own id:
/// the same each time, so that whoever was added is found.
fn new_customer(customer: &Customer, person: Person) -> NewCustomer {
    let own = customer.id.to_string();
    let numbers = [person.card, phone_digits(&person.phone), own];
    NewCustomer {
        number: numbers
            .into_iter()
            .find(|number| !number.is_empty())
            .unwrap_or_default(),
        name: person.name,
        phone: person.phone,
        email: person.email,
    }
}
