//! Choices: what a customer may or must pick with a product, such as a milk, toppings, or the drink of a set.

use crate::money::Price;
use crate::product::Names;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use thiserror::Error;

/// The most groups that one product has.
const MOST_GROUPS: usize = 8;

/// The longest code of a group.
const LONGEST_CODE: usize = 24;

/// The most that may be picked of one group.
pub const MOST_PICKS: u32 = 20;

/// A group of which something is picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// Its code.
    pub code: String,
    /// What the cashier reads: `Milk`, `Toppings`.
    pub names: Names,
    /// So many are picked at least; none need be where this is 0.
    pub least: u32,
    /// So many at most.
    pub most: u32,
    /// What can be picked, in this order.
    pub choices: Vec<Choice>,
}

/// Something that can be picked: a product of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its article number.
    pub sku: String,
    /// What one costs here; its shelf price where nothing is said. Nothing for what a set includes.
    pub price: Option<Price>,
}

/// What was picked does not fit the groups.
#[derive(Debug, Error, PartialEq, Eq, Clone)]
pub enum BadPick {
    /// No group offers it.
    #[error("{sku} cannot be picked here")]
    NotOffered {
        /// As picked.
        sku: String,
    },
    /// Too few or too many of a group.
    #[error("of {} {least} to {most} are picked", names.en)]
    Number {
        /// The group's names.
        names: Names,
        /// So many at least.
        least: u32,
        /// So many at most.
        most: u32,
    },
}

/// What was picked and how often, in the order of the groups. A choice that two groups offer counts for the first.
///
/// # Errors
/// [`BadPick`] naming the first that does not fit.
pub fn picked<'a>(groups: &'a [ChoiceGroup], picks: &[String]) -> Result<Vec<(&'a Choice, u32)>, BadPick> {
    let offered = |sku: &str| groups.iter().flat_map(|group| &group.choices).any(|one| one.sku == sku);
    if let Some(sku) = picks.iter().find(|sku| !offered(sku)) {
        return Err(BadPick::NotOffered { sku: sku.clone() });
    }
    let mut taken: Vec<(&Choice, u32)> = Vec::new();
    for group in groups {
        let of_group = of_group(group, picks, &taken);
        let number: u32 = of_group.iter().map(|(_, times)| times).sum();
        if number < group.least || number > group.most {
            return Err(BadPick::Number {
                names: group.names.clone(),
                least: group.least,
                most: group.most,
            });
        }
        taken.extend(of_group);
    }
    Ok(taken)
}

fn of_group<'a>(group: &'a ChoiceGroup, picks: &[String], taken: &[(&Choice, u32)]) -> Vec<(&'a Choice, u32)> {
    let free = group
        .choices
        .iter()
        .filter(|one| taken.iter().all(|(before, _)| before.sku != one.sku));
    let times = |one: &Choice| u32::try_from(picks.iter().filter(|sku| **sku == one.sku).count()).unwrap_or(u32::MAX);
    free.map(|one| (one, times(one)))
        .filter(|(_, times)| *times > 0)
        .collect()
}

/// The groups that a product has, by their codes, in the order in which they are asked. As text: `milk toppings`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<String>);

/// A text that names no groups.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("{text:?} are no codes of groups (at most {MOST_GROUPS}, each once, of small letters, figures, - and _)")]
pub struct BadChoices {
    text: String,
}

/// Whether a group can have this code.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let sound = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-' || letter == '_';
    !text.is_empty() && text.len() <= LONGEST_CODE && text.chars().all(sound)
}

impl Choices {
    /// Whether nothing is picked with it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The codes.
    pub fn iter(&self) -> std::slice::Iter<'_, String> {
        self.0.iter()
    }

    /// The text that a column holds; nothing where nothing is picked.
    #[must_use]
    pub fn stored(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.to_string())
    }
}

impl<'a> IntoIterator for &'a Choices {
    type Item = &'a String;
    type IntoIter = std::slice::Iter<'a, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Display for Choices {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

impl FromStr for Choices {
    type Err = BadChoices;

    fn from_str(text: &str) -> Result<Self, BadChoices> {
        let codes: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let twice = |(at, code): (usize, &String)| codes.iter().take(at).any(|before| before == code);
        let sound = codes.len() <= MOST_GROUPS
            && codes.iter().all(|code| is_code(code))
            && !codes.iter().enumerate().any(twice);
        if sound {
            Ok(Self(codes))
        } else {
            Err(BadChoices { text: text.to_owned() })
        }
    }
}
