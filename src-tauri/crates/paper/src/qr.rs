//! QR codes (ISO/IEC 18004) as a square of modules.

use qrcode::{Color, EcLevel, QrCode, QrResult};

/// White modules that a reader needs around the code (ISO/IEC 18004, 5.3.8).
pub(crate) const QUIET_MODULES: u32 = 4;

/// Dots of one module: 0.63 mm at 203 dpi, which telephones read also from creased paper.
pub(crate) const MODULE_DOTS: u32 = 5;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    payload: String,
    side: u32,
    dark: Vec<bool>,
}

impl Qr {
    /// The smallest code that holds this text at level M (15 % may be lost).
    ///
    /// # Errors
    /// When the text is longer than the largest code holds (2,331 bytes).
    pub fn of(payload: &str) -> QrResult<Self> {
        let code = QrCode::with_error_correction_level(payload, EcLevel::M)?;
        Ok(Self {
            payload: payload.to_owned(),
            side: u32::try_from(code.width()).unwrap_or(0),
            dark: code.into_colors().into_iter().map(|c| c == Color::Dark).collect(),
        })
    }

    /// What it says.
    #[must_use]
    pub fn payload(&self) -> &str {
        &self.payload
    }

    /// Modules on a side, without the quiet zone.
    #[must_use]
    pub const fn side(&self) -> u32 {
        self.side
    }

    /// The code for a screen: the modules on a side with the quiet zone, and the dark ones as the path of a drawing in that square.
    #[must_use]
    pub fn drawing(&self) -> (u32, String) {
        let mut path = String::new();
        for row in 0..self.side {
            let mut column = 0;
            while column < self.side {
                let run = (column..self.side).take_while(|at| self.is_dark(*at, row)).count();
                let run = u32::try_from(run).unwrap_or(0);
                if run > 0 {
                    let (x, y) = (column + QUIET_MODULES, row + QUIET_MODULES);
                    path.push_str(&format!("M{x} {y}h{run}v1h-{run}z"));
                }
                column += run.max(1);
            }
        }
        (self.side + 2 * QUIET_MODULES, path)
    }

    /// Whether the module at this column and row is dark.
    #[must_use]
    pub fn is_dark(&self, column: u32, row: u32) -> bool {
        let at = row.checked_mul(self.side).and_then(|start| start.checked_add(column));
        column < self.side
            && at
                .and_then(|at| usize::try_from(at).ok())
                .and_then(|at| self.dark.get(at))
                .is_some_and(|dark| *dark)
    }
}
