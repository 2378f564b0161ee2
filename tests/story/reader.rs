//! An independent reader of codes: zxing, which shares nothing with what drew them.

use crate::python::python;
use std::io::Write;

/// Reads pictures from standard input, each after its length, and prints for each a list of the texts in it.
const READ: &str = "
import io, json, sys, zxingcpp
from PIL import Image
while length := sys.stdin.buffer.read(4):
    picture = sys.stdin.buffer.read(int.from_bytes(length, 'big'))
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert('L'))
    print(json.dumps([code.text for code in codes]))
";

/// Draws a code for each line of standard input, kind and text, reads the picture back, and prints what a scanner would send.
const WRITE: &str = "
import sys, zxingcpp
for line in sys.stdin:
    kind, text = line.rstrip('\\n').split('\\t')
    picture = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind), gs1=text.startswith('(')).to_image(scale=4)
    code, = zxingcpp.read_barcodes(picture)
    print((code.symbology_identifier + code.bytes.decode()) if text.startswith('(') else code.text)
";

/// What a scanner would send of codes that zxing draws by itself: each of a kind and a text, to which it adds the check digit. A text
/// with its application identifiers in brackets makes a GS1 code, sent with its symbology and FNC1.
///
/// # Panics
/// As [`codes_of`].
#[must_use]
pub fn written(codes: &[(&str, &str)]) -> Vec<String> {
    let lines: String = codes.iter().map(|(kind, text)| format!("{kind}\t{text}\n")).collect();
    let mut writer = python(WRITE);
    let mut input = writer.stdin.take().unwrap();
    input
        .write_all(lines.as_bytes())
        .expect("zxing can be imported (cargo xtask test installs it)");
    drop(input);
    let output = writer.wait_with_output().unwrap();
    assert!(output.status.success(), "zxing draws every code");
    let sent: Vec<String> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect();
    assert_eq!(sent.len(), codes.len(), "one for each");
    sent
}

/// The texts of the codes in a PNG file.
///
/// # Panics
/// As [`codes_of`].
#[must_use]
pub fn codes(png: &[u8]) -> Vec<String> {
    codes_of(&[png.to_owned()]).remove(0)
}

/// The texts of the codes in each of many PNG files.
///
/// # Panics
/// When the reader is not there: `cargo xtask test` installs it and says where in `PYTHONPATH`.
#[must_use]
pub fn codes_of(pngs: &[Vec<u8>]) -> Vec<Vec<String>> {
    let mut reader = python(READ);
    let mut input = reader.stdin.take().unwrap();
    // What it answers about one picture is short, so that it never waits for us to read while we wait for it.
    for png in pngs {
        let length = u32::try_from(png.len()).unwrap().to_be_bytes();
        let written = input.write_all(&length).and_then(|()| input.write_all(png));
        written.expect("zxing can be imported (cargo xtask test installs it)");
    }
    drop(input);
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "zxing reads every picture");
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What the code on a receipt must say: receipt number and total, as the document has them.
#[must_use]
pub fn expected(document: &serde_json::Value) -> String {
    let field = |name: &str| document[name].as_str().unwrap();
    format!("EVT1|{}|{}|THB", field("receipt_no"), field("total"))
}

/// Reads a PDF file from standard input and prints the text of its pages, as a reader would copy it.
const READ_PDF: &str = "
import sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.stdin.buffer.read()):
    sys.stdout.buffer.write(page.get_textpage().get_text_bounded().encode() + b'\\n')
";

/// What PDFium, which shares nothing with what wrote it, reads in a PDF file.
///
/// # Panics
/// When the reader is not there (`cargo xtask test` installs it), or cannot read the file.
#[must_use]
pub fn words_of(pdf: &[u8]) -> String {
    let mut reader = python(READ_PDF);
    let mut input = reader.stdin.take().unwrap();
    input
        .write_all(pdf)
        .expect("PDFium can be imported (cargo xtask test installs it)");
    drop(input);
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "PDFium reads the file");
    String::from_utf8(output.stdout).unwrap()
}
