//! Chinese as it is typed on a keyboard without Chinese: `kekoukele` or `kkkl` for 可口可乐.

use pinyin::{ToPinyin, ToPinyinMulti};

/// Begins a line of pinyin. No folded name holds it.
pub(crate) const MARK: char = '~';

/// Readings of one character that are tried: 茄 is `jia` and, in 番茄, `qie`; 参 is `can`, `cen` and, in 人参, `shen`.
const READINGS: usize = 3;

/// The most lines for one name.
const MOST_LINES: usize = 24;

/// A folded name that holds Chinese, in pinyin: in full and by initials. Where a character has other readings, there are lines with
/// each in its place, the others read as usual.
pub(super) fn lines(folded: &str) -> Vec<String> {
    if !folded.chars().any(|c| c.to_pinyin().is_some()) {
        return Vec::new();
    }
    let spelled: Vec<Vec<String>> = folded.chars().map(readings).collect();
    let alternatives = spelled
        .iter()
        .enumerate()
        .flat_map(|(at, readings)| (1..readings.len()).map(move |no| (at, no)));
    let mut lines = Vec::new();
    for alternative in std::iter::once((0, 0)).chain(alternatives) {
        for initials in [true, false] {
            let line = line(&spelled, alternative, initials);
            if lines.len() < MOST_LINES && !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

/// How a character may be typed, the usual way first; `ü` is typed as `v` or `u`. What is not Chinese is typed as it is.
fn readings(c: char) -> Vec<String> {
    let all = c.to_pinyin_multi().into_iter().flatten().map(|pinyin| pinyin.plain());
    let mut distinct: Vec<String> = Vec::new();
    for reading in all.flat_map(|plain| [plain.replace('ü', "v"), plain.replace('ü', "u")]) {
        if distinct.len() < READINGS && !distinct.contains(&reading) {
            distinct.push(reading);
        }
    }
    if distinct.is_empty() {
        distinct.push(c.to_string());
    }
    distinct
}

/// The line with reading `no` at one place and the usual ones elsewhere.
fn line(spelled: &[Vec<String>], (place, no): (usize, usize), initials: bool) -> String {
    let typed = spelled.iter().enumerate().filter_map(|(at, readings)| {
        let reading = readings.get(if at == place { no } else { 0 })?;
        let end = if initials {
            reading.chars().next().map_or(0, char::len_utf8)
        } else {
            reading.len()
        };
        reading.get(..end)
    });
    std::iter::once(MARK.encode_utf8(&mut [0; 4]) as &str)
        .chain(typed)
        .collect()
}
