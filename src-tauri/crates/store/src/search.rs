//! How a name fits what was typed, whatever is looked for: in any case, without accents, in pinyin or its initials.

pub(crate) mod pinyin;
pub(crate) mod text;

/// How well a name fits a query.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// A code or a name is the query.
    Exact,
    /// It begins with it.
    Prefix,
    /// A word of it does.
    WordPrefix,
    /// It holds it.
    Substring,
    /// The query's words stand apart in it.
    Scattered,
}

/// The best fit among the lines of [`text::lines`]; the least fits best. Names before pinyin, short before long.
pub(crate) fn best_fit(lines: &str, phrase: &str, words: &[&str]) -> Option<(Fit, bool, usize)> {
    let length = |line: &str| line.chars().count();
    let fits = lines.lines().filter_map(|line| {
        let name = line.trim_start_matches(pinyin::MARK);
        fit(name, phrase).map(|fit| (fit, name != line, length(name)))
    });
    fits.min().or_else(|| {
        let scattered = words.iter().all(|word| lines.contains(word));
        scattered.then(|| (Fit::Scattered, false, lines.lines().next().map_or(0, length)))
    })
}

fn fit(line: &str, phrase: &str) -> Option<Fit> {
    let after_space = |at: usize| line.get(..at).is_some_and(|before| before.ends_with(' '));
    match line.find(phrase)? {
        0 if line.len() == phrase.len() => Some(Fit::Exact),
        0 => Some(Fit::Prefix),
        _ if line.match_indices(phrase).any(|(at, _)| after_space(at)) => Some(Fit::WordPrefix),
        _ => Some(Fit::Substring),
    }
}
