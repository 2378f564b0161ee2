//! What can be wrong with a row. Each problem has its reason and its remedy in every language (`import-<code>` in `i18n/`).

use crate::message::Words;
use crate::refusal::{Code, Refusal};
use crate::wire::catalogue::RefusedRow;
use domain::product::Language;
use serde_json::{Map, Value};

/// The most wrong rows that one refusal lists.
const MOST_NAMED: usize = 50;

/// The longest value that a refusal repeats.
const LONGEST_VALUE: usize = 80;

macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident = $code:literal),* $(,)?) => {
        /// What is wrong.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Problem { $($(#[$doc])* $name),* }

        impl Problem {
            /// Every problem.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its code.
            pub(crate) const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }
        }
    };
}

problems! {
    /// The row is cut off or has another number of fields.
    Torn = "torn",
    /// There is no column for a field that is needed.
    NoColumns = "no_columns",
    /// A map names a column that the file has not.
    NoSuchColumn = "no_such_column",
    /// A map names a field that there is not.
    UnknownField = "unknown_field",
    /// Neither article number nor code.
    NoSku = "no_sku",
    /// No name.
    NoName = "no_name",
    /// The name is too long or holds control characters.
    BadName = "bad_name",
    /// No GTIN, or its check digit is wrong.
    BadGtin = "bad_gtin",
    /// No price.
    BadPrice = "bad_price",
    /// The price is below zero.
    NegativePrice = "negative_price",
    /// No list of prices, or the same level and quantity twice.
    BadPrices = "bad_prices",
    /// Nothing that a cashier can be asked.
    BadAsks = "bad_asks",
    /// No stock.
    BadStock = "bad_stock",
    /// What a pack holds is not there, or has no stock of its own.
    BadPack = "bad_pack",
    /// A style without what tells its variants apart, or the other way round.
    BadAttributes = "bad_attributes",
    /// Another variant of the style is the same.
    VariantTwice = "variant_twice",
    /// The code of the style finds a product.
    StyleTaken = "style_taken",
    /// No codes of groups.
    BadChoices = "bad_choices",
    /// The shop has no such group of choices.
    NoChoices = "no_choices",
    /// No parts.
    BadParts = "bad_parts",
    /// A part is not there, or is itself a kit.
    BadPart = "bad_part",
    /// No deposits.
    BadDeposit = "bad_deposit",
    /// What is paid as a deposit is not there, or is none that comes back.
    NoDeposit = "no_deposit",
    /// Neither yes nor no.
    BadEnabled = "bad_enabled",
    /// The tax class says no rate.
    NoTaxRate = "no_tax_rate",
    /// Neither included nor added.
    BadTaxMode = "bad_tax_mode",
    /// The article number stands in the file twice.
    SkuTwice = "sku_twice",
    /// The code stands in the file twice.
    CodeTwice = "code_twice",
    /// Another product of the shop has the code.
    CodeTaken = "code_taken",
    /// The article number of a product is to change.
    SkuFixed = "sku_fixed",
    /// A fact about a customer is not sound.
    BadFact = "bad_fact",
    /// The customer, or the card, stands in the file twice.
    CustomerTwice = "customer_twice",
}

/// What is wrong with a field.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    field: &'static str,
    value: String,
    problem: Problem,
}

impl Fault {
    pub(crate) fn new(field: &'static str, value: &str, problem: Problem) -> Self {
        let value = value.chars().take(LONGEST_VALUE).collect();
        Self { field, value, problem }
    }
}

/// One product that was typed is refused; nothing of it is kept.
impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::new(Code::BadProduct)
            .with("field", fault.field)
            .with("value", fault.value)
            .with("problem", fault.problem.code())
    }
}

/// The faults of a file, in the order of its rows.
pub(crate) struct Faults<'a> {
    file: &'a str,
    count: u64,
    named: Vec<(u64, Fault)>,
}

impl<'a> Faults<'a> {
    pub(crate) const fn of(file: &'a str) -> Self {
        Self {
            file,
            count: 0,
            named: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, row: u64, fault: Fault) {
        self.count += 1;
        if self.named.len() < MOST_NAMED {
            self.named.push((row, fault));
        }
    }

    /// Nothing, or the refusal of the whole file: it counts the wrong rows, names the first with all that is known of it, and lists the
    /// first fifty.
    pub(crate) fn none(self) -> Result<(), Refusal> {
        if self.count == 0 {
            return Ok(());
        }
        let words = Words::in_language(Language::En);
        let rows = self
            .named
            .iter()
            .map(|(row, fault)| refused(&words, self.file, *row, fault));
        let rows = rows
            .map(serde_json::to_value)
            .collect::<Result<Vec<_>, _>>()
            .map_err(Refusal::internal)?;
        let mut refusal = Refusal::new(Code::BadImport).with("count", self.count);
        if let Some(first) = rows.first().and_then(|row| row.as_object()) {
            refusal.data.extend(first.clone());
        }
        Err(refusal.with("rows", rows))
    }
}

fn refused(words: &Words, file: &str, row: u64, fault: &Fault) -> RefusedRow {
    let told = [("field", fault.field), ("value", fault.value.as_str())];
    let told: Map<String, Value> = told
        .map(|(key, text)| (key.to_owned(), text.into()))
        .into_iter()
        .collect();
    let said = |part: &str| words.say(&format!("import-{}{part}", fault.problem.code()), &told);
    RefusedRow {
        file: file.to_owned(),
        row,
        field: fault.field.to_owned(),
        value: fault.value.clone(),
        problem: fault.problem.code().to_owned(),
        reason: said(""),
        remedy: said(".remedy"),
    }
}
