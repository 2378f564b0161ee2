//! What tells the variants of one style from each other.

use super::{Language, Names, Product};
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The most attributes that a variant has.
const MOST: usize = 3;

/// The longest name or value of one, in characters.
const LONGEST: usize = 40;

/// What a variant is in one respect, in the shop's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// In which respect: `colour`.
    pub name: String,
    /// What it is: `Red`.
    pub value: String,
}

/// What a variant is in up to three respects, in their order. As text: `colour=Red; size=M`; empty for what is no variant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(Vec<Attribute>);

/// A text that names no attributes.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} are no attributes (write up to three, such as colour=Red; size=M)")]
pub struct BadAttributes {
    text: String,
}

impl Attributes {
    /// These, in their order.
    ///
    /// # Errors
    /// [`BadAttributes`] for more than three, for a name that is there twice, and for a name or value that is empty, too long or holds a
    /// sign that divides them.
    pub fn of(attributes: Vec<Attribute>) -> Result<Self, BadAttributes> {
        let names = attributes.iter().map(|one| &one.name);
        let twice = names
            .enumerate()
            .any(|(at, name)| attributes.iter().take(at).any(|before| before.name == *name));
        let sound = |one: &Attribute| is_word(&one.name) && is_word(&one.value);
        let attributes = Self(attributes);
        if twice || attributes.0.len() > MOST || !attributes.0.iter().all(sound) {
            return Err(BadAttributes {
                text: attributes.to_string(),
            });
        }
        Ok(attributes)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In their order.
    pub fn iter(&self) -> impl Iterator<Item = &Attribute> {
        self.0.iter()
    }

    /// What it is in one respect.
    #[must_use]
    pub fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|one| one.name == name).map(|one| &*one.value)
    }

    /// The text that a column holds; nothing where there is none.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_string())
    }
}

/// Divides attributes, and a name from its value. The wide ones come from a Chinese keyboard.
const BETWEEN: [char; 2] = [';', '；'];
const IS: [char; 2] = ['=', '＝'];

fn is_word(text: &str) -> bool {
    let length = text.chars().count();
    let divides = |sign: char| BETWEEN.contains(&sign) || IS.contains(&sign) || sign.is_control();
    (1..=LONGEST).contains(&length) && text.trim() == text && !text.contains(divides)
}

impl Display for Attributes {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let texts: Vec<String> = self.iter().map(|one| format!("{}={}", one.name, one.value)).collect();
        f.write_str(&texts.join("; "))
    }
}

impl FromStr for Attributes {
    type Err = BadAttributes;

    fn from_str(text: &str) -> Result<Self, BadAttributes> {
        let parts = text.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
        let one = |part: &str| {
            let (name, value) = part.split_once(IS)?;
            let [name, value] = [name, value].map(|word| word.trim().to_owned());
            Some(Attribute { name, value })
        };
        let attributes = parts.map(one).collect::<Option<Vec<_>>>();
        let bad = BadAttributes { text: text.to_owned() };
        attributes.and_then(|attributes| Self::of(attributes).ok()).ok_or(bad)
    }
}

impl Product {
    /// The same under its full names, as it lies in a cart.
    #[must_use]
    pub fn under_full_names(self) -> Self {
        Self {
            names: self.called(),
            ..self
        }
    }

    /// Its names, with what tells it from the other variants of its style: `T-shirt, Red, M`.
    #[must_use]
    pub fn called(&self) -> Names {
        let full = |language: Language, name: &str| {
            let words = std::iter::once(name).chain(self.attributes.iter().map(|one| &*one.value));
            let comma = if language == Language::Zh { "，" } else { ", " };
            words.collect::<Vec<_>>().join(comma)
        };
        let Names { en, th, zh } = &self.names;
        Names {
            en: full(Language::En, en),
            th: th.as_deref().map(|name| full(Language::Th, name)),
            zh: zh.as_deref().map(|name| full(Language::Zh, name)),
        }
    }
}
