//! Where one scanned code ends and the next begins: at CR, LF or both, or where the scanner falls silent.

/// The longest code: the fullest QR code holds less. What is longer is noise, up to the next end.
const MOST: usize = 4096;

/// Bytes that scanners may put around a code and that are no part of it.
const FRAME: [u8; 3] = [0x02, 0x03, 0x00];

/// What was heard of the code that is coming.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    coming: Vec<u8>,
    noise: bool,
}

impl Frames {
    /// Hears bytes; answers with the codes that ended with them.
    pub(crate) fn hear(&mut self, bytes: &[u8]) -> Vec<Vec<u8>> {
        let mut ended = Vec::new();
        for byte in bytes {
            match byte {
                b'\r' | b'\n' => ended.extend(self.end()),
                byte if FRAME.contains(byte) => {}
                byte if self.coming.len() < MOST => self.coming.push(*byte),
                _ => self.noise = true,
            }
        }
        ended
    }

    /// The line fell silent for as long as the gap between two codes: what came is one.
    pub(crate) fn end(&mut self) -> Option<Vec<u8>> {
        let code = std::mem::take(&mut self.coming);
        let noise = std::mem::take(&mut self.noise);
        (!code.is_empty() && !noise).then_some(code)
    }

    /// Whether a code has begun and not ended.
    pub(crate) fn is_coming(&self) -> bool {
        !self.coming.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(codes: &[&str]) -> Vec<Vec<u8>> {
        codes.iter().map(|code| code.as_bytes().to_vec()).collect()
    }

    #[test]
    fn a_code_ends_once_at_whatever_ends_it() {
        for end in ["\r", "\n", "\r\n", "\n\r", "\r\r", "\x03\r\n"] {
            let heard = Frames::default().hear(format!("\x028850001{end}8850002{end}").as_bytes());
            assert_eq!(heard, codes(&["8850001", "8850002"]), "{end:?}");
        }
    }

    #[test]
    fn what_is_longer_than_any_code_is_noise_up_to_its_end() {
        let mut frames = Frames::default();
        let heard = frames.hear(&[vec![b'x'; MOST + 1], b"\r8850001\r".to_vec()].concat());
        assert_eq!(heard, codes(&["8850001"]));
    }

    proptest! {
        #[test]
        fn it_does_not_matter_in_which_pieces_the_bytes_come(
            sent in prop::collection::vec("[0-9A-Z\\x1d\\xff]{1,20}", 1..6), cuts in prop::collection::vec(1_usize..7, 1..40),
        ) {
            let line: Vec<u8> = sent.iter().flat_map(|code| [code.as_bytes(), b"\r\n"].concat()).collect();
            let (mut frames, mut heard, mut rest) = (Frames::default(), Vec::new(), line.as_slice());
            for cut in cuts.iter().cycle() {
                let (piece, after) = rest.split_at((*cut).min(rest.len()));
                heard.extend(frames.hear(piece));
                rest = after;
                if rest.is_empty() { break; }
            }
            prop_assert_eq!(heard, sent.iter().map(|code| code.as_bytes().to_vec()).collect::<Vec<_>>());
            prop_assert!(!frames.is_coming());
        }
    }
}
