//! The keyboard and the pointer of the display, as the system sees them. Keys are named by their place (their X keycode), as a scanner
//! that types sends them: what they mean is up to the layout that is on.

use crate::processes::run;

/// Enter.
pub(crate) const RETURN: u8 = 36;
/// Escape.
pub(crate) const ESCAPE: u8 = 9;
/// Backspace.
pub(crate) const BACKSPACE: u8 = 22;
/// The function keys that a till uses.
pub(crate) const F1: u8 = 67;
/// Find.
pub(crate) const F2: u8 = 68;
/// Park.
pub(crate) const F6: u8 = 72;

/// Pay, and whatever a screen is for.
pub(crate) const F9: u8 = 75;

/// The places of the letters and the minus on a US keyboard.
const ROWS: [(&str, u8); 5] = [
    ("1234567890-", 10),
    ("qwertyuiop", 24),
    ("asdfghjkl", 38),
    ("zxcvbnm", 52),
    (" ", 65),
];

/// The key on which a US keyboard has this character.
pub(crate) fn place(character: char) -> u8 {
    ROWS.iter()
        .find_map(|(row, first)| Some(first + u8::try_from(row.find(character)?).unwrap()))
        .unwrap_or_else(|| panic!("no key for {character}"))
}

/// Puts a layout on, e.g. `th`. It stays on for the whole display: whoever changes it changes it back.
pub(crate) fn lay_out(layout: &str) {
    run("setxkbmap", &["-rules", "evdev", "-model", "pc105", "-layout", layout]);
}

/// A key as xdotool takes it, for which a single figure is a character and no place.
fn word(key: &u8) -> String {
    if *key == ESCAPE {
        "Escape".to_owned()
    } else {
        key.to_string()
    }
}

/// Presses keys, `gap_ms` apart.
pub(crate) fn press(keys: &[u8], gap_ms: u32) {
    let mut words = vec!["key".to_owned(), "--delay".to_owned(), gap_ms.to_string()];
    words.extend(keys.iter().map(word));
    run("xdotool", &words);
}

/// Presses a key with others held, as xdotool names them, e.g. `ctrl+r`.
pub(crate) fn chord(keys: &str) {
    run("xdotool", &["key", keys]);
}

/// Scans a code with a scanner that types it, this quickly, and ends it with Enter.
pub(crate) fn scan(code: &str, gap_ms: u32) {
    let keys: Vec<u8> = code.chars().map(place).chain([RETURN]).collect();
    press(&keys, gap_ms);
}

/// A key and how long a person rests after it.
pub(crate) type Stroke = (u8, u32);

/// Types as a person does.
pub(crate) fn type_slowly(strokes: &[Stroke]) {
    let words = strokes.iter().flat_map(|(key, rest_ms)| {
        let rest = format!("{}.{:03}", rest_ms / 1000, rest_ms % 1000);
        ["key".to_owned(), word(key), "sleep".to_owned(), rest]
    });
    run("xdotool", &words.collect::<Vec<_>>());
}

/// Turns the wheel with Ctrl held.
pub(crate) fn zoom_by_wheel() {
    run(
        "xdotool",
        &["keydown", "ctrl", "click", "4", "click", "4", "keyup", "ctrl"],
    );
}

/// The window that lies before all others, as the display numbers it.
pub(crate) fn front() -> String {
    let tree = run("xwininfo", &["-root", "-children"]);
    // From the front to the back; programs also have small windows that nobody sees.
    let large = |line: &&str| line.contains(" 1024x768+") || line.contains(" 1366x768+");
    let front = tree.lines().find(large).expect("a window");
    front.trim().split(' ').next().unwrap().to_owned()
}
