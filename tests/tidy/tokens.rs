//! A Rust file as a row of tokens, macros included, comments and strings kept out; product and test code apart.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A word or sign, and the line it stands on.
pub(crate) struct Token {
    text: String,
    pub(crate) line: usize,
}

/// The tokens of one file.
#[derive(Default)]
pub(crate) struct Tokens {
    pub(crate) product: Vec<Token>,
    /// What stands under `#[test]` or `#[cfg(test)]`, or in a file that is all tests.
    pub(crate) test: Vec<Token>,
}

impl Tokens {
    pub(crate) fn of(path: &str, text: &str) -> Self {
        let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut tokens = Self::default();
        tokens.walk(stream, is_test_file(path));
        tokens
    }

    /// Product code, then test code.
    pub(crate) fn all(&self) -> impl Iterator<Item = &[Token]> {
        [self.product.as_slice(), self.test.as_slice()].into_iter()
    }

    /// An attribute that marks tests holds until the end of its item: a block or a semicolon.
    fn walk(&mut self, stream: TokenStream, in_test: bool) {
        let mut marked = false;
        for tree in stream {
            let to_test = in_test || marked;
            match tree {
                TokenTree::Group(group) => {
                    marked |= marks_tests(&group);
                    let block = group.delimiter() == Delimiter::Brace;
                    self.group(&group, in_test || marked);
                    marked &= !block;
                }
                TokenTree::Punct(sign) => {
                    self.push(sign.as_char().to_string(), sign.span(), to_test);
                    marked &= sign.as_char() != ';';
                }
                TokenTree::Ident(word) => self.push(word.to_string(), word.span(), to_test),
                TokenTree::Literal(literal) => self.push("literal".to_owned(), literal.span(), to_test),
            }
        }
    }

    fn group(&mut self, group: &Group, to_test: bool) {
        let (open, close) = match group.delimiter() {
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::None => ("", ""),
        };
        self.push(open.to_owned(), group.span_open(), to_test);
        self.walk(group.stream(), to_test);
        self.push(close.to_owned(), group.span_close(), to_test);
    }

    fn push(&mut self, text: String, span: proc_macro2::Span, to_test: bool) {
        let token = Token {
            text,
            line: span.start().line,
        };
        if to_test {
            self.test.push(token)
        } else {
            self.product.push(token)
        }
    }
}

/// True for the inside of `#[test]`, `#[cfg(test)]` and `#[tokio::test…]`.
fn marks_tests(group: &Group) -> bool {
    let words: String = group.stream().to_string().split_whitespace().collect();
    let attribute = group.delimiter() == Delimiter::Bracket;
    attribute && (words == "test" || words == "cfg(test)" || words.starts_with("tokio::test"))
}

fn is_test_file(path: &str) -> bool {
    path.starts_with("tests/") || path.contains("/tests/") || path.contains("/benches/") || path.ends_with("/tests.rs")
}

/// The lines on which `pattern` begins; its words and signs are separated by spaces.
pub(crate) fn lines_of(tokens: &[Token], pattern: &str) -> Vec<usize> {
    let wanted: Vec<&str> = pattern.split_whitespace().collect();
    let found = tokens.windows(wanted.len()).filter(|window| {
        window
            .iter()
            .map(|token| token.text.as_str())
            .eq(wanted.iter().copied())
    });
    found
        .filter_map(|window| window.first())
        .map(|token| token.line)
        .collect()
}

#[test]
fn test_code_is_told_from_product_code() {
    let text = "use now;\n#[cfg(test)]\nuse x::now;\nfn a() { now }\n#[test]\nfn b() -> [u8; 1] { [now] }\n#[cfg(test)]\nmod tests { now!(now) }\nnow!();";
    let tokens = Tokens::of("src-tauri/crates/domain/src/lib.rs", text);
    assert_eq!(lines_of(&tokens.product, "now"), [1, 4, 9], "outside of marked items");
    assert_eq!(
        lines_of(&tokens.test, "now"),
        [3, 6, 8, 8],
        "inside of them, macros included"
    );
}

#[test]
fn strings_and_comments_are_no_code() {
    let tokens = Tokens::of("src-tauri/src/lib.rs", "/// now\n// now\nfn a() { \"now\" }");
    assert!(
        lines_of(&tokens.product, "now").is_empty(),
        "words about a call are not the call"
    );
}
