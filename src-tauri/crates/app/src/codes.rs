//! What codes mean in this shop: the rules of its in-store codes, and what a code is.

use crate::Till;
use crate::caller::Acting;
use crate::refusal::{Code as Refused, Refusal};
use crate::sell::{Found, find};
use crate::snapshot::unit_price_text;
use crate::wire::code::{
    CodeElement, CodeKind, CodeProduct, CodeRule, CodeRules, CodeValue, ExplainCode, ExplainedCode,
};
use crate::wire::{LocalName, Nothing};
use domain::barcode::{Code, Elements, EmbedRule, Embedded, FNC1, RuleError, check_rules, classify};
use domain::product::Product;
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(crate) fn rules(till: &Till, _: &Acting, _: Nothing) -> Result<CodeRules, Refusal> {
    Ok(shown(&till.embed_rules()))
}

pub(crate) fn set_rules(till: &Till, acting: &Acting, request: CodeRules) -> Result<CodeRules, Refusal> {
    let rules: Vec<EmbedRule> = request.rules.iter().map(rule).collect();
    check_rules(&rules).map_err(|(at, fault)| {
        Refusal::new(Refused::BadCodeRule)
            .with("rule", at + 1)
            .with("reason", reason(fault))
    })?;
    till.ledger().set_embed_rules(&rules, acting.actor, till.now_ms())?;
    till.set_embed_rules(rules);
    Ok(shown(&till.embed_rules()))
}

const fn reason(fault: RuleError) -> &'static str {
    match fault {
        RuleError::Form => "form",
        RuleError::Prefix => "prefix",
        RuleError::Length => "length",
        RuleError::ValueCheck => "value_check",
        RuleError::Decimals => "decimals",
        RuleError::Overlap => "overlap",
    }
}

fn rule(asked: &CodeRule) -> EmbedRule {
    let decimals = u32::from(asked.decimals);
    EmbedRule {
        prefix: asked.prefix.clone(),
        item_digits: usize::from(asked.item_digits),
        value_digits: usize::from(asked.value_digits),
        value_check: asked.value_check,
        value: match asked.value {
            CodeValue::Weight => Embedded::Weight { decimals },
            CodeValue::Price => Embedded::Price { decimals },
        },
    }
}

fn shown(rules: &[EmbedRule]) -> CodeRules {
    // A rule that is kept is sound: none of its counts is above nine.
    let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let one = |rule: &EmbedRule| CodeRule {
        prefix: rule.prefix.clone(),
        item_digits: small(rule.item_digits),
        value_digits: small(rule.value_digits),
        value: match rule.value {
            Embedded::Weight { .. } => CodeValue::Weight,
            Embedded::Price { .. } => CodeValue::Price,
        },
        decimals: u8::try_from(rule.value.decimals()).unwrap_or(u8::MAX),
        value_check: rule.value_check,
    };
    CodeRules {
        rules: rules.iter().map(one).collect(),
    }
}

/// Says what a code is, and changes nothing.
pub(crate) fn explain(till: &Till, _: &Acting, request: ExplainCode) -> Result<ExplainedCode, Refusal> {
    let text = request.code.replace('␝', &FNC1.to_string());
    let code = classify(&text, &till.embed_rules());
    let mut explained = bare(&code, year(till));
    if explained.kind == CodeKind::Badge || explained.kind == CodeKind::Payment {
        return Ok(explained);
    }
    let product = match find(till, code)? {
        Some(Found::Piece(product) | Found::Weighed(product, _) | Found::Priced(product, _)) => Some(product),
        Some(Found::Unknown(_)) | None => None,
    };
    explained.product = product.map(|product| product_of(till, &product));
    Ok(explained)
}

/// What the code says by itself.
fn bare(code: &Code, year_now: u16) -> ExplainedCode {
    let mut explained = ExplainedCode {
        kind: CodeKind::Other,
        gtin: None,
        plu: None,
        weight: None,
        price: None,
        lot: None,
        serial: None,
        last_day: None,
        receipt_no: None,
        elements: Vec::new(),
        product: None,
    };
    match code {
        Code::Gtin { spellings } => {
            explained.kind = CodeKind::Gtin;
            explained.gtin = spellings.first().cloned();
        }
        Code::Weighed { plu, quantity } => {
            explained.kind = CodeKind::Weighed;
            explained.plu = Some(plu.clone());
            explained.weight = Some(quantity.to_string());
        }
        Code::Priced { plu, price } => {
            explained.kind = CodeKind::Priced;
            explained.plu = Some(plu.clone());
            explained.price = Some(price.to_string());
        }
        Code::Gs1 { elements, .. } => element_string(&mut explained, elements, year_now),
        Code::Receipt(receipt_no) => {
            explained.kind = CodeKind::Receipt;
            explained.receipt_no = Some(receipt_no.clone());
        }
        Code::Slip { .. } => explained.kind = CodeKind::Slip,
        Code::Order(_) => explained.kind = CodeKind::Order,
        Code::Badge(_) => explained.kind = CodeKind::Badge,
        Code::Payment => explained.kind = CodeKind::Payment,
        Code::Broken(_) => explained.kind = CodeKind::Broken,
        Code::Other(_) => {}
    }
    explained
}

fn element_string(explained: &mut ExplainedCode, elements: &Elements, year_now: u16) {
    let text = |value: &str| value.to_owned();
    explained.kind = CodeKind::Gs1;
    explained.gtin = elements.gtin().map(text);
    explained.weight = elements.weight().map(|weight| weight.to_string());
    explained.price = elements.price().map(|price| price.to_string());
    explained.lot = elements.lot().map(text);
    explained.serial = elements.serial().map(text);
    explained.last_day = elements.last_day(year_now).map(|day| day.to_string());
    explained.elements = elements
        .0
        .iter()
        .map(|element| CodeElement {
            ai: element.ai.clone(),
            value: element.value.clone(),
        })
        .collect();
}

/// A day as it crosses.
/// The year in UTC: it only settles the century of a date.
pub(crate) fn year(till: &Till) -> u16 {
    let now = TimeZone::UTC.to_datetime(Timestamp::from_millisecond(till.now_ms()).unwrap_or_default());
    u16::try_from(now.year()).unwrap_or_default()
}

fn product_of(till: &Till, product: &Product) -> CodeProduct {
    CodeProduct {
        sku: product.sku.clone(),
        name: LocalName::from(&product.names),
        unit: product.unit.code.clone(),
        price: unit_price_text(product.price.decimal(), &till.shop().currency),
    }
}
