//! What a cashier is asked before something is put down, and what was answered.

use crate::Till;
use crate::along;
use crate::expiry;
use crate::refusal::{Code, Refusal};
use crate::typed;
use crate::wire::choice as wire;
use crate::wire::sale::Sell;
use domain::cart::{Answers, Cart, CartError, Put, Question, Unanswered, With};
use domain::product::{Age, Names, Product};
use domain::shift::CivilDate;

/// What was answered, and the day on which ages are reckoned.
pub(crate) struct Answered {
    answers: Answers,
    with: Vec<With>,
    today: CivilDate,
}

impl Answered {
    /// As it crossed, for what is put down; of what comes back nobody asks what is picked with it.
    pub(crate) fn of(till: &Till, product: Option<&Product>, answers: Option<wire::Answers>) -> Result<Self, Refusal> {
        let answers = answers.unwrap_or_default();
        let with = |product| along::with(till, product, answers.choices.as_deref());
        Ok(Self {
            answers: Answers {
                price: answers.price.as_deref().map(typed::price).transpose()?,
                serial: answers.serial,
                of_age: answers.of_age.map(age).transpose()?,
            },
            with: product.map_or_else(|| Ok(Vec::new()), with)?,
            today: expiry::today(till)?,
        })
    }

    /// Puts something down with these answers.
    pub(crate) fn put(self, cart: &mut Cart, put: Put) -> Result<(), Refusal> {
        let Self { answers, with, today } = self;
        cart.put(Put { answers, with, ..put })
            .map_err(|fault| refused_cart(fault, today))
    }
}

/// An age as it crossed.
pub(crate) fn age(years: u8) -> Result<Age, Refusal> {
    Age::of_years(years).ok_or_else(|| Refusal::new(Code::BadAge).with("value", years))
}

/// What a cart refuses; of an age with the last date of birth.
pub(crate) fn refused_cart(fault: CartError, today: CivilDate) -> Refusal {
    match fault {
        CartError::Unanswered(open) => refused(&open).with_birth(open.question, today),
        fault => fault.into(),
    }
}

/// The answers to a whole sale in one command: each by the code that is scanned, and used once.
pub(crate) struct Given {
    prices: Vec<(String, String)>,
    serials: Vec<(String, String)>,
    choices: Vec<(String, String)>,
    of_age: Option<u8>,
}

impl Given {
    pub(crate) fn with(request: &Sell) -> Result<Self, Refusal> {
        let pairs = |texts: &[String]| texts.iter().map(|text| code_and_answer(text)).collect::<Result<_, _>>();
        Ok(Self {
            prices: pairs(&request.open_price)?,
            serials: pairs(&request.serial)?,
            choices: pairs(&request.choice)?,
            of_age: request.of_age,
        })
    }

    /// The next answers for a code, and what it found.
    pub(crate) fn of(&mut self, till: &Till, code: &str, product: Option<&Product>) -> Result<Answered, Refusal> {
        let take = |pairs: &mut Vec<(String, String)>| {
            let at = pairs.iter().position(|(of, _)| of == code)?;
            Some(pairs.remove(at).1)
        };
        let answers = wire::Answers {
            price: take(&mut self.prices),
            serial: take(&mut self.serials),
            choices: take(&mut self.choices).map(|picks| picks.split(',').map(|one| one.trim().to_owned()).collect()),
            of_age: self.of_age,
        };
        Answered::of(till, product, Some(answers))
    }

    /// Refuses an answer for a code that was not scanned.
    pub(crate) fn all_used(&self) -> Result<(), Refusal> {
        match self.prices.iter().chain(&self.serials).chain(&self.choices).next() {
            Some((code, _)) => Err(bad(format!("{code:?} is answered for and was not scanned so often"))),
            None => Ok(()),
        }
    }
}

/// `8850001=35` answers 35 for the code 8850001.
fn code_and_answer(text: &str) -> Result<(String, String), Refusal> {
    let parts = text.split_once('=').map(|(code, answer)| (code.trim(), answer.trim()));
    let parts = parts.filter(|(code, answer)| !code.is_empty() && !answer.is_empty());
    let parts = parts.map(|(code, answer)| (code.to_owned(), answer.to_owned()));
    parts.ok_or_else(|| bad(format!("{text:?} is not a code and its answer (8850001=35)")))
}

fn bad(detail: String) -> Refusal {
    Refusal::new(Code::BadRequest).with("detail", detail)
}

impl Refusal {
    /// The same with what it is about, named in every language.
    pub(crate) fn naming(self, names: &Names) -> Self {
        let other = |name: &Option<String>| name.clone().unwrap_or_default();
        self.with("name", &*names.en)
            .with("name_th", other(&names.th))
            .with("name_zh", other(&names.zh))
    }

    /// The same with the last date of birth at which a customer is old enough, where that is the question.
    fn with_birth(self, question: Question, today: CivilDate) -> Self {
        match question {
            Question::Age(age) => self.with("born_by", age.born_by(today).to_string()),
            Question::Price | Question::Serial => self,
        }
    }
}

/// A question as a refusal.
pub(crate) fn refused(open: &Unanswered) -> Refusal {
    let refusal = match open.question {
        Question::Age(age) => Refusal::new(Code::NeedsAge).with("age", age.years()),
        Question::Price => Refusal::new(Code::NeedsPrice),
        Question::Serial => Refusal::new(Code::NeedsSerial),
    };
    about(refusal, &open.names, &open.sku)
}

/// The same with what it is about.
pub(crate) fn about(refusal: Refusal, names: &Names, sku: &str) -> Refusal {
    refusal.with("sku", sku).naming(names)
}
