//! Dots: one bit each, dark is one, eight to a byte with the leftmost in the highest bit, as `GS v 0` takes them.

/// A picture of dark and white dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    width: u32,
    rows: Vec<u8>,
}

impl Raster {
    /// A white picture.
    #[must_use]
    pub fn white(width: u32, height: u32) -> Self {
        let mut raster = Self {
            width,
            rows: Vec::new(),
        };
        raster.grow_to(height);
        raster
    }

    /// A picture from its bytes, each row padded to a whole byte. `None` when the bytes are not whole rows.
    #[must_use]
    pub fn from_rows(width: u32, rows: Vec<u8>) -> Option<Self> {
        let raster = Self { width, rows };
        let stride = raster.stride();
        let whole = stride > 0 && raster.rows.len().is_multiple_of(stride);
        whole.then_some(raster)
    }

    /// Width in dots.
    #[must_use]
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// Height in dots.
    #[must_use]
    pub fn height(&self) -> u32 {
        let rows = self.rows.len().checked_div(self.stride()).unwrap_or(0);
        u32::try_from(rows).unwrap_or(u32::MAX)
    }

    /// Bytes of one row.
    #[must_use]
    pub const fn stride(&self) -> usize {
        self.width.div_ceil(8) as usize
    }

    /// The rows from top to bottom.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.rows.chunks_exact(self.stride().max(1))
    }

    /// Whether the dot is dark. Outside the picture every dot is white.
    #[must_use]
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        self.place(x, y)
            .and_then(|(at, bit)| self.rows.get(at).map(|byte| byte & bit != 0))
            .unwrap_or(false)
    }

    fn place(&self, x: u32, y: u32) -> Option<(usize, u8)> {
        let at = (y as usize).checked_mul(self.stride())?.checked_add((x / 8) as usize)?;
        (x < self.width).then_some((at, 0x80 >> (x % 8)))
    }

    fn grow_to(&mut self, height: u32) {
        let bytes = self.stride().saturating_mul(height as usize);
        if bytes > self.rows.len() {
            self.rows.resize(bytes, 0);
        }
    }

    /// Darkens a dot; what falls beside the paper is lost.
    pub(crate) fn darken(&mut self, x: i64, y: i64) {
        if let Some((byte, bit)) = self.at(x, y) {
            *byte |= bit;
        }
    }

    /// Makes a dot white, as a letter in a dark bar is.
    pub(crate) fn lighten(&mut self, x: i64, y: i64) {
        if let Some((byte, bit)) = self.at(x, y) {
            *byte &= !bit;
        }
    }

    fn at(&mut self, x: i64, y: i64) -> Option<(&mut u8, u8)> {
        let (x, y) = u32::try_from(x).ok().zip(u32::try_from(y).ok())?;
        let (at, bit) = self.place(x, y)?;
        self.rows.get_mut(at).map(|byte| (byte, bit))
    }

    pub(crate) fn fill(&mut self, x: u32, y: u32, width: u32, height: u32) {
        for row in y..y.saturating_add(height) {
            for column in x..x.saturating_add(width) {
                self.darken(column.into(), row.into());
            }
        }
    }

    /// The picture as PNG: one bit of grey, the same bytes on every machine.
    ///
    /// # Errors
    /// [`png::EncodingError`] when the picture has no dots.
    pub fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height());
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        let mut writer = encoder.write_header()?;
        let light: Vec<u8> = self.rows.iter().map(|byte| !byte).collect();
        writer.write_image_data(&light)?;
        writer.finish()?;
        Ok(bytes)
    }
}
