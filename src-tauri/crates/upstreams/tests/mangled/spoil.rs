//! Replies, spoilt: other values in the place of values, fields gone, doubled or renamed, and bytes that are no text any more.

use crate::line::Answer;
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::io::Write;
use testkit::dice::Dice;

/// Stands where a piece of JSON goes that is none, or too deep to be held as a value.
const HERE: &str = "\u{1}here";

/// What stands in the place of a value.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "null", "[]", "{}", "\"\"", "true", "0", "-0", "-1", "1.0", "1e3", "1e999", "1e-999", "1E+99999999999999999999", "0.1e-32768",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1366004607492564649.0",
    "79228162514264337593543950335", "99999999999999999999999999999999", "\"1e30\"", "\"-\"", "\".\"", "\"NaN\"", "NaN", "-", ".5", "+1", "0x1",
    "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"", "\"[T1K7Q-000123 01907f3a]\"", "\"2025-13-45T99:99:99Z\"", "\"success\"", "\"error\"",
    "[null]", "[[[[", "{\"a\":", "{\"data\":{\"data\":{}}}", "\"../../../\"", "''",
];

/// How deep, how long and how often is too much.
const MANY: usize = 20_000;

/// A reply with up to three of its values and perhaps some of its bytes spoilt.
pub(crate) fn spoilt(reply: &str, dice: &mut Dice) -> Answer {
    let mut text = reply.to_owned();
    for _ in 0..dice.below(4) {
        text = in_its_structure(&text, dice);
    }
    let mut body = text.into_bytes();
    // What is no JSON any more is refused at the door: two of three go further in.
    for _ in 0..dice.one_of(&[0, 0, 0, 0, 1, 3]) {
        in_its_bytes(&mut body, dice);
    }
    let status = match dice.below(8) {
        0 => dice.one_of(&[201, 204, 301, 307, 400, 401, 404, 409, 422, 429, 500, 503, 511]),
        _ => 200,
    };
    let mut answer = Answer {
        status,
        ..Answer::of(&body)
    };
    if dice.below(16) == 0 {
        packed(&mut answer, dice);
    }
    answer
}

/// One value of the reply becomes something else. What is no JSON any more stays as it is.
fn in_its_structure(text: &str, dice: &mut Dice) -> String {
    let Ok(mut reply) = serde_json::from_str::<Value>(text) else {
        return text.to_owned();
    };
    let mut left = dice.below(nodes(&reply));
    let piece = one(&mut reply, &mut left, dice).unwrap_or_default();
    let text = serde_json::to_string(&reply).unwrap();
    text.replacen(&serde_json::to_string(HERE).unwrap(), &piece, 1)
}

fn nodes(value: &Value) -> usize {
    1 + match value {
        Value::Array(rows) => rows.iter().map(nodes).sum(),
        Value::Object(fields) => fields.values().map(nodes).sum(),
        _ => 0,
    }
}

/// Spoils the value that is so many places on. The text that goes where [`HERE`] stands then.
fn one(value: &mut Value, left: &mut usize, dice: &mut Dice) -> Option<String> {
    if *left == 0 {
        return Some(other(value, dice));
    }
    *left -= 1;
    match value {
        Value::Array(rows) => rows.iter_mut().find_map(|row| one(row, left, dice)),
        Value::Object(fields) => fields.values_mut().find_map(|field| one(field, left, dice)),
        _ => None,
    }
}

/// Something else in a value's place.
fn other(value: &mut Value, dice: &mut Dice) -> String {
    let was = value.to_string();
    match (dice.below(12), &mut *value) {
        (0..2, Value::Object(fields)) => return without_a_field(fields, dice),
        (2..4, Value::Object(fields)) => return with_a_field_twice(fields, dice),
        (0..2, Value::Array(rows)) => drop(rows.pop()),
        (2..4, Value::Array(rows)) => {
            let row = rows.first().cloned().unwrap_or_default();
            rows.extend(std::iter::repeat_n(row, dice.one_of(&[1, 2, 100, 1_000])));
        }
        (4, _) => return put(value, "[".repeat(MANY) + &was + &"]".repeat(MANY)),
        (5, _) => return put(value, "{\"data\":".repeat(MANY) + &was + &"}".repeat(MANY)),
        (6, _) => return put(value, dice.one_of(&["9", "1.", "\""]).to_owned() + &"0".repeat(MANY)),
        (7, _) => return put(value, format!("[{was}]")),
        (8, _) => return put(value, format!("\"{}\"", was.replace(['"', '\\'], ""))),
        _ => return put(value, dice.one_of(PIECES).to_owned()),
    }
    String::new()
}

fn put(value: &mut Value, piece: String) -> String {
    *value = Value::String(HERE.to_owned());
    piece
}

type Fields = serde_json::Map<String, Value>;

fn some_name(fields: &Fields, dice: &mut Dice) -> Option<String> {
    let at = dice.below(fields.len().max(1));
    fields.keys().nth(at).cloned()
}

/// One field goes, or comes back under another name.
fn without_a_field(fields: &mut Fields, dice: &mut Dice) -> String {
    if let Some(name) = some_name(fields, dice)
        && let Some(was) = fields.remove(&name)
        && dice.below(2) == 0
    {
        fields.insert(name.to_uppercase(), was);
    }
    String::new()
}

/// One field stands there twice, the second time with something else.
fn with_a_field_twice(fields: &mut Fields, dice: &mut Dice) -> String {
    let Some(name) = some_name(fields, dice) else {
        return String::new();
    };
    let was = fields.insert(name.clone(), Value::String(HERE.to_owned()));
    let name = serde_json::to_string(&name).unwrap();
    format!("{},{name}:{}", was.unwrap_or_default(), dice.one_of(PIECES))
}

/// Some bytes go, come again or become others, whatever letters they are part of.
fn in_its_bytes(body: &mut Vec<u8>, dice: &mut Dice) {
    let from = dice.below(body.len() + 1);
    let until = (from + dice.below(40)).min(body.len());
    match dice.below(5) {
        0 => body.truncate(from),
        1 => drop(body.drain(from..until)),
        2 => {
            let again = body[from..until].to_vec();
            body.splice(from..from, again);
        }
        3 => {
            let noise = (0..dice.below(8)).map(|_| dice.number().to_le_bytes()[0]);
            let noise: Vec<u8> = noise.collect();
            body.splice(from..from, noise);
        }
        _ => {
            if let Some(byte) = body.get_mut(from) {
                *byte ^= 1 << dice.below(8);
            }
        }
    }
}

/// The same, said to be packed: truly, with a few bytes wrong, or not at all.
fn packed(answer: &mut Answer, dice: &mut Dice) {
    answer.encoding = Some(dice.one_of(&["gzip", "deflate"]));
    if dice.below(4) > 0 {
        let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
        packer.write_all(&answer.body).unwrap();
        answer.body = packer.finish().unwrap();
    }
    if dice.below(3) == 0 {
        in_its_bytes(&mut answer.body, dice);
    }
}
