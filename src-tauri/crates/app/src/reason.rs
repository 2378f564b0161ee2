//! Why a person does something: one line, for the record.

use crate::refusal::{Code, Refusal};

/// The longest reason, in characters.
const LONGEST: usize = 200;

/// A reason as it is kept: one line, never empty.
///
/// # Errors
/// [`Code::NeedsReason`].
pub(crate) fn reason(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let sound = !text.is_empty() && text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    sound
        .then(|| text.to_owned())
        .ok_or_else(|| Refusal::new(Code::NeedsReason).with("most", LONGEST))
}
