//! Whether a back end has what the till sent it, by its own word: how many documents, what they come to, their tax, their means of
//! payment, and by name what does not agree. What it does not tell is never taken to agree.

use rust_decimal::Decimal;

/// A document that a back end is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Number of its receipt.
    pub receipt_no: String,
    /// What it came to, tax in, in major units.
    pub total: Decimal,
    /// The tax in it, in major units.
    pub tax: Decimal,
    /// The means of payment that it was sent under; nothing where that was not noted.
    pub sent_as: Option<String>,
    /// Whether it was found there twice or with another total before.
    pub has_finding: bool,
    /// What is known of it there.
    pub there: There,
}

/// What is known of a document at a back end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum There {
    /// It has not confirmed it.
    Missing,
    /// It confirmed it and was not read back since.
    Confirmed {
        /// The total that it answered, where it did.
        total: Option<Decimal>,
    },
    /// It confirmed it, and two readings since do not list it.
    Gone,
    /// It lists it.
    Listed(Listed),
}

/// A document as a back end lists it. What is absent it does not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// What it comes to, in major units.
    pub total: Option<Decimal>,
    /// The tax in it, in major units.
    pub tax: Option<Decimal>,
    /// The means of payment.
    pub method: Option<String>,
}

/// How many documents, and what they come to in major units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// How many.
    pub count: u64,
    /// What they come to.
    pub total: Decimal,
}

/// How a back end stands with the documents of a shift or a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its name.
    pub upstream: String,
    /// Documents that it takes none of.
    pub not_taken: u64,
    /// When its orders were last read to their end, Unix milliseconds UTC: the beginning of that reading.
    pub read_at_ms: Option<i64>,
    /// What is there beside what it is owed; refunds and voids below zero.
    pub found: Comparison,
}

/// The till beside a back end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What the till owes it.
    pub till: Side,
    /// What is there, by its own totals where it tells them, else by the till's.
    pub there: Side,
    /// Of how many it told the total.
    pub told: u64,
    /// How many it lists.
    pub listed: u64,
    /// Receipts that it has not confirmed.
    pub missing: Vec<String>,
    /// Receipts that it confirmed and lists no longer.
    pub gone: Vec<String>,
    /// Receipts that it has with another total, or more than once.
    pub differing: Vec<String>,
    /// The tax of those of which it tells it.
    pub tax: Compared,
    /// The means of payment of those of which it tells one.
    pub tenders: Compared,
}

/// A part of what a back end tells, beside the till's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Of how many documents it tells it; of none: nothing is known.
    pub told: u64,
    /// The sums of those, by what they are of.
    pub sums: Vec<Sums>,
    /// Receipts that it tells otherwise.
    pub differing: Vec<String>,
}

/// A sum on both sides, in major units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sums {
    /// What it is of: a means of payment, nothing for tax.
    pub of: String,
    /// The till's.
    pub till: Decimal,
    /// The back end's.
    pub there: Decimal,
}

impl Owed {
    const fn listed(&self) -> Option<&Listed> {
        match &self.there {
            There::Listed(listed) => Some(listed),
            There::Missing | There::Confirmed { .. } | There::Gone => None,
        }
    }

    /// The total that the back end told.
    const fn told(&self) -> Option<Decimal> {
        match &self.there {
            There::Confirmed { total } | There::Listed(Listed { total, .. }) => *total,
            There::Missing | There::Gone => None,
        }
    }

    /// What it comes to there; nothing where it is not there.
    fn stands(&self) -> Option<Decimal> {
        match self.there {
            There::Missing | There::Gone => None,
            There::Confirmed { .. } | There::Listed(_) => Some(self.told().unwrap_or(self.total)),
        }
    }

    fn differs(&self) -> bool {
        self.has_finding || self.stands().is_some_and(|there| there != self.total)
    }
}

impl Comparison {
    /// Lays what a back end tells of these documents beside the till's.
    #[must_use]
    pub fn of(owed: &[Owed]) -> Self {
        let names = |which: fn(&Owed) -> bool| {
            let named = owed.iter().filter(|one| which(one));
            named.map(|one| one.receipt_no.clone()).collect()
        };
        Self {
            till: side(owed.iter().map(|one| one.total)),
            there: side(owed.iter().filter_map(Owed::stands)),
            told: owed.iter().filter_map(Owed::told).count() as u64,
            listed: owed.iter().filter_map(Owed::listed).count() as u64,
            missing: names(|one| one.there == There::Missing),
            gone: names(|one| one.there == There::Gone),
            differing: names(Owed::differs),
            tax: taxes(owed),
            tenders: tenders(owed),
        }
    }

    /// Whether nothing that the back end told is otherwise than at the till, and nothing is missing.
    #[must_use]
    pub fn agrees(&self) -> bool {
        let named = [
            &self.missing,
            &self.gone,
            &self.differing,
            &self.tax.differing,
            &self.tenders.differing,
        ];
        named.into_iter().all(Vec::is_empty) && self.till == self.there
    }
}

fn side(totals: impl Iterator<Item = Decimal>) -> Side {
    totals.fold(Side::default(), |side, total| Side {
        count: side.count + 1,
        total: side.total.saturating_add(total),
    })
}

fn taxes(owed: &[Owed]) -> Compared {
    let mut taxes = Compared::default();
    for one in owed {
        if let Some(there) = one.listed().and_then(|listed| listed.tax) {
            let sums = taxes.sums("");
            sums.till = sums.till.saturating_add(one.tax);
            sums.there = sums.there.saturating_add(there);
            taxes.count(one, there == one.tax);
        }
    }
    taxes
}

/// Back ends spell a means of payment with capitals of their own.
fn tenders(owed: &[Owed]) -> Compared {
    let mut tenders = Compared::default();
    for one in owed {
        let there = one.listed().and_then(|listed| listed.method.as_deref());
        if let (Some(sent), Some(there)) = (one.sent_as.as_deref(), there) {
            let same = sent.eq_ignore_ascii_case(there);
            let till = tenders.sums(sent);
            till.till = till.till.saturating_add(one.total);
            let other = tenders.sums(if same { sent } else { there });
            other.there = other.there.saturating_add(one.stands().unwrap_or_default());
            tenders.count(one, same);
        }
    }
    tenders
}

impl Compared {
    fn sums(&mut self, of: &str) -> &mut Sums {
        let at = self
            .sums
            .iter()
            .position(|sums| sums.of == of)
            .unwrap_or(self.sums.len());
        if at == self.sums.len() {
            self.sums.push(Sums {
                of: of.to_owned(),
                till: Decimal::ZERO,
                there: Decimal::ZERO,
            });
        }
        &mut self.sums[at]
    }

    fn count(&mut self, one: &Owed, same: bool) {
        self.told += 1;
        if !same {
            self.differing.push(one.receipt_no.clone());
        }
    }
}
