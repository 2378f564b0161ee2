//! What a person reads on paper: laid out once, drawn as raster, text, picture or PDF.
//!
//! A document becomes a [`Page`] of blocks. The page has four sinks: dots for a printer ([`Page::raster`]), a PDF with text that can
//! be searched ([`Page::pdf`]), both drawn from the same placed letters, characters ([`Page::text`]) and a picture ([`Raster::png`]). The fonts are bundled and no other font is looked at, so that the dots are the
//! same on every machine.

mod badge;
mod barcode;
mod cash_slip;
mod columns;
mod counted;
mod dots;
mod figures;
mod invoice;
mod layout;
mod letters;
mod mark;
mod order_slip;
mod page;
mod park_slip;
mod pay_slip;
mod pdf;
mod placed;
mod qr;
mod raster;
mod receipt;
mod shift;
mod size;
mod standing;
mod test_page;
mod training;
mod typeset;
mod words;

pub use badge::badge;
pub use barcode::Barcode;
pub use cash_slip::{CashFacts, cash_slip};
pub use figures::LocalTime;
pub use invoice::{Credited, invoice};
pub use order_slip::{OrderFacts, order_slip};
pub use page::{Align, Block, Page, Rule, Run, Weight};
pub use park_slip::{ParkedFacts, park_slip};
pub use pay_slip::pay_slip;
pub use pdf::PdfError;
pub use qr::Qr;
pub use raster::Raster;
pub use receipt::{Beside, Copy, qr_payload, receipt};
pub use shift::{ShiftFacts, shift_report};
pub use size::Size;
pub use test_page::test_page;
pub use training::for_training;
pub use typeset::Typesetter;
