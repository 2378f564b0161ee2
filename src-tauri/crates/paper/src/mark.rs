//! The symbol: a fir of three layers on a cash drawer, four flat shapes in a square of 24 units.

use crate::raster::Raster;

/// Height and width of the symbol in dots.
pub(crate) const MARK_DOTS: u32 = 72;

/// Dots of one unit of the square.
const UNIT: f32 = 3.0;

/// A shape with level edges: top and bottom, and left and right at each of them.
struct Layer {
    top: f32,
    bottom: f32,
    left: (f32, f32),
    right: (f32, f32),
}

const LAYERS: [Layer; 4] = [
    layer(1.5, 6.75, (12.0, 8.4), (12.0, 15.6)),
    layer(8.1, 12.0, (7.6, 5.6), (16.4, 18.4)),
    layer(13.35, 17.5, (4.9, 2.75), (19.1, 21.25)),
    layer(19.5, 22.5, (2.75, 2.75), (21.25, 21.25)),
];

const fn layer(top: f32, bottom: f32, left: (f32, f32), right: (f32, f32)) -> Layer {
    Layer {
        top,
        bottom,
        left,
        right,
    }
}

/// Draws the symbol with its top left corner here.
pub(crate) fn draw(paper: &mut Raster, x: u32, y: u32) {
    for row in 0..MARK_DOTS {
        for column in 0..MARK_DOTS {
            let at = |dot: u32| (f32::from(u8::try_from(dot).unwrap_or(0)) + 0.5) / UNIT;
            if LAYERS.iter().any(|layer| layer.covers(at(column), at(row))) {
                paper.darken((x + column).into(), (y + row).into());
            }
        }
    }
}

/// The symbol's shapes in dots from its top left corner, each by its four corners in order.
pub(crate) fn outlines() -> [[(f32, f32); 4]; 4] {
    LAYERS.map(|layer| {
        let corners = [
            (layer.left.0, layer.top),
            (layer.right.0, layer.top),
            (layer.right.1, layer.bottom),
            (layer.left.1, layer.bottom),
        ];
        corners.map(|(x, y)| (x * UNIT, y * UNIT))
    })
}

impl Layer {
    fn covers(&self, x: f32, y: f32) -> bool {
        let part = (y - self.top) / (self.bottom - self.top);
        let between = |(from, to): (f32, f32)| from + (to - from) * part;
        (0.0..1.0).contains(&part) && (between(self.left)..between(self.right)).contains(&x)
    }
}
