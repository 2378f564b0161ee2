//! From blocks to places: where each line stands on paper of a given width.

use crate::barcode::{BAR_DOTS, Barcode, HEIGHT_DOTS};
use crate::letters::Line;
use crate::mark::MARK_DOTS;
use crate::page::{Align, Block, Page, Rule, Run};
use crate::placed::{Bar, Ink, Leaf, Placed};
use crate::qr::{MODULE_DOTS, QUIET_MODULES, Qr};
use crate::size::{Scale, Size};
use crate::typeset::{Measure, Typesetter};

/// Lines that a name may take.
const NAME_LINES: usize = 2;

/// Lines that any other text may take.
const TEXT_LINES: usize = 20;

/// Thickness of a rule.
const RULE_DOTS: u32 = 2;

/// Dark and white dots of a dashed rule.
const DASH: (u32, u32) = (8, 6);

/// Heights of a ruler's ticks.
const SHORT_TICK: u32 = 10;
const LONG_TICK: u32 = 24;

/// White at the end, so that the cut falls below the last line.
const TAIL_DOTS: u32 = 24;

impl Page {
    /// Lays the page out on paper with this many dots across.
    pub(crate) fn placed(&self, setter: &mut Typesetter, width_dots: u32) -> Leaf {
        let scale = Scale::new(width_dots, self.language);
        let mut sheet = Sheet {
            count_width: 0,
            leaf: Leaf::empty(width_dots),
            width: width_dots,
            scale,
            setter,
            ink: Ink::Dark,
            y: 0,
        };
        sheet.count_width = sheet.widest_count(&self.blocks);
        for block in &self.blocks {
            sheet.block(block);
            sheet.leaf.ends.push(sheet.y);
        }
        sheet.feed(TAIL_DOTS);
        sheet.leaf
    }
}

struct Sheet<'a> {
    setter: &'a mut Typesetter,
    leaf: Leaf,
    scale: Scale,
    width: u32,
    /// Width of the column of counts, the same for all items of the page.
    count_width: u32,
    ink: Ink,
    y: u32,
}

impl Sheet<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Mark => self.mark(),
            Block::Text { run, align } => self.text(run, *align),
            Block::Banner { text } => self.banner(text),
            Block::Pair { left, sign, right } => self.pair(left, sign.as_ref(), right),
            Block::Item { count, name, amount } => self.item(count, name, amount),
            Block::Triple { label, middle, right } => self.triple(label, middle, right),
            Block::Rule(rule) => self.rule(*rule),
            Block::Ruler => self.ruler(),
            Block::Qr(qr) => self.qr(qr),
            Block::Barcode(code) => self.barcode(code),
            Block::Feed(dots) => self.feed(u32::from(*dots)),
        }
    }

    fn feed(&mut self, dots: u32) {
        self.y += dots;
        self.leaf.grow_to(self.y);
    }

    fn fill(&mut self, x: u32, y: u32, width: u32, height: u32) {
        self.leaf.things.push(Placed::Bar(Bar::new(x, y, width, height)));
    }

    fn mark(&mut self) {
        self.leaf.grow_to(self.y + MARK_DOTS);
        let x = self.width.saturating_sub(MARK_DOTS) / 2;
        self.leaf.things.push(Placed::Symbol { x, y: self.y });
        self.feed(MARK_DOTS + 8);
    }

    fn all_of(&self, lines: usize) -> Measure {
        Measure {
            width: self.width,
            lines,
        }
    }

    /// Draws a line at the current height with its left end here.
    fn put(&mut self, line: Line, x: u32, size: Size) {
        let foot = self.y + self.foot(size);
        // Marks above and below may reach beyond the line; the paper must hold them.
        self.leaf.grow_to(self.y + self.scale.line_dots(size));
        let ink = self.ink;
        self.leaf.things.push(Placed::Line { line, x, foot, ink });
    }

    /// From the top of a line to the foot of its letters: capitals, 0.714 of the square in Noto Sans, stand in the middle.
    fn foot(&self, size: Size) -> u32 {
        let capital = u32::from(self.scale.font_dots(size)) * 714 / 1000;
        (self.scale.line_dots(size) + capital).div_ceil(2)
    }

    fn text(&mut self, run: &Run, align: Align) {
        let lines = self.setter.paragraph(run, self.scale, self.all_of(TEXT_LINES));
        for line in lines {
            let room = self.width.saturating_sub(line.width);
            let x = match align {
                Align::Start => 0,
                Align::Centre => room / 2,
                Align::End => room,
            };
            self.put(line, x, run.size);
            self.feed(self.scale.line_dots(run.size));
        }
    }

    fn banner(&mut self, text: &str) {
        self.feed(self.scale.rule_room());
        let (top, before) = (self.y, self.leaf.things.len());
        self.ink = Ink::Light;
        self.feed(6);
        self.text(&Run::bold(text, Size::Strong), Align::Centre);
        self.feed(6);
        self.ink = Ink::Dark;
        let band = Bar::new(0, top, self.width, self.y - top);
        self.leaf.things.insert(before, Placed::Bar(band));
        self.feed(self.scale.rule_room());
    }

    fn rule(&mut self, rule: Rule) {
        let room = self.scale.rule_room();
        self.feed(room + RULE_DOTS + room);
        let y = self.y - room - RULE_DOTS;
        let (dash, gap) = match rule {
            Rule::Solid => (self.width, 0),
            Rule::Dashed => DASH,
        };
        let mut x = 0;
        while x < self.width {
            self.fill(x, y, dash.min(self.width - x), RULE_DOTS);
            x += dash + gap;
        }
    }

    /// A tick at every eighth dot, which is a millimetre at 203 dpi, a long one at every tenth of them, and one at either edge.
    fn ruler(&mut self) {
        self.leaf.grow_to(self.y + LONG_TICK);
        for x in (0..self.width).step_by(8) {
            let long = x % 80 == 0;
            self.fill(x, self.y, 1, if long { LONG_TICK } else { SHORT_TICK });
        }
        self.fill(self.width.saturating_sub(1), self.y, 1, LONG_TICK);
        self.feed(LONG_TICK);
        self.text(&Run::body(self.width.to_string()), Align::End);
    }

    fn qr(&mut self, qr: &Qr) {
        let side = (qr.side() + 2 * QUIET_MODULES) * MODULE_DOTS;
        let left = self.width.saturating_sub(side) / 2;
        self.leaf.grow_to(self.y + side);
        for row in 0..qr.side() {
            for column in (0..qr.side()).filter(|column| qr.is_dark(*column, row)) {
                let at = |module: u32| (module + QUIET_MODULES) * MODULE_DOTS;
                self.fill(left + at(column), self.y + at(row), MODULE_DOTS, MODULE_DOTS);
            }
        }
        self.feed(side);
    }

    fn barcode(&mut self, code: &Barcode) {
        let left = self.width.saturating_sub(code.width() * BAR_DOTS) / 2;
        self.leaf.grow_to(self.y + HEIGHT_DOTS);
        let mut x = left;
        for dark in code.modules() {
            if dark {
                self.fill(x, self.y, BAR_DOTS, HEIGHT_DOTS);
            }
            x += BAR_DOTS;
        }
        self.feed(HEIGHT_DOTS + 6);
        self.text(&Run::body(code.text()), Align::Centre);
    }

    /// A label and a figure. The figure keeps its line; a label that does not fit beside it is set smaller, then wrapped, then above it.
    fn pair(&mut self, left: &Run, sign: Option<&Run>, right: &Run) {
        let gap = self.scale.gap();
        let (right, figure) = self.fitted(right, self.width);
        let sign = sign.map(|run| (self.setter.line(run, self.scale), run.size));
        let sign_width = sign.as_ref().map_or(0, |(line, _)| line.width + gap);
        let room = self.width.saturating_sub(figure.width + sign_width + gap);
        let (left, label) = self.fitted(left, room);
        self.label(&left, room, label.width > room && room < self.width / 3);
        let x = self.width.saturating_sub(figure.width);
        if let Some((line, size)) = sign {
            let x = x.saturating_sub(line.width + gap);
            self.put_on_foot_of(right.size, line, x, size);
        }
        self.put(figure, x, right.size);
        self.feed(self.scale.line_dots(right.size));
    }

    /// A text in its size or, where the room is too narrow, in the next one that fits, down to body.
    fn fitted(&mut self, run: &Run, room: u32) -> (Run, Line) {
        for size in [run.size, Size::Strong] {
            let smaller = Run { size, ..run.clone() };
            let line = self.setter.line(&smaller, self.scale);
            if line.width <= room && size <= run.size {
                return (smaller, line);
            }
        }
        let body = Run {
            size: Size::Body,
            ..run.clone()
        };
        let line = self.setter.line(&body, self.scale);
        (body, line)
    }

    /// Draws a label and leaves the height at its last line, or below it when the figure stands under it.
    fn label(&mut self, run: &Run, room: u32, above: bool) {
        let within = Measure {
            width: if above { self.width } else { room },
            lines: TEXT_LINES,
        };
        let lines = self.setter.paragraph(run, self.scale, within);
        let last = lines.len().saturating_sub(1);
        for (at, line) in lines.into_iter().enumerate() {
            self.put(line, 0, run.size);
            if above || at < last {
                self.feed(self.scale.line_dots(run.size));
            }
        }
    }

    /// Draws a smaller line so that it stands on the foot of a larger one.
    fn put_on_foot_of(&mut self, larger: Size, line: Line, x: u32, size: Size) {
        let down = self.foot(larger).saturating_sub(self.foot(size));
        self.y += down;
        self.put(line, x, size);
        self.y -= down;
    }

    fn widest_count(&mut self, blocks: &[Block]) -> u32 {
        let counts = blocks.iter().filter_map(|block| match block {
            Block::Item { count, .. } => Some(count),
            _ => None,
        });
        let widths = counts.map(|count| self.setter.line(&Run::body(count), self.scale).width);
        widths.max().unwrap_or(0)
    }

    /// Count and amount stand on the first line of the name.
    fn item(&mut self, count: &str, name: &str, amount: &str) {
        let gap = self.scale.gap();
        let indent = self.count_width + gap;
        let count = self.setter.line(&Run::body(count), self.scale);
        let amount = self.setter.line(&Run::body(amount), self.scale);
        let amount_room = if amount.width > 0 { amount.width + gap } else { 0 };
        let (count_x, amount_x) = (
            self.count_width.saturating_sub(count.width),
            self.width.saturating_sub(amount.width),
        );
        let within = Measure {
            width: self.width.saturating_sub(indent + amount_room),
            lines: NAME_LINES,
        };
        let mut lines = self.setter.paragraph(&Run::body(name), self.scale, within).into_iter();
        let first = lines.next();
        let one_line = first.is_some();
        // In the order in which they are read: a PDF keeps it.
        self.put(count, count_x, Size::Body);
        if let Some(line) = first {
            self.put(line, indent, Size::Body);
        }
        self.put(amount, amount_x, Size::Body);
        if one_line {
            self.feed(self.scale.line_dots(Size::Body));
        }
        for line in lines {
            self.put(line, indent, Size::Body);
            self.feed(self.scale.line_dots(Size::Body));
        }
    }

    /// Figures end at two thirds and at the right edge.
    fn triple(&mut self, label: &str, middle: &str, right: &str) {
        let label = self.setter.line(&Run::body(label), self.scale);
        self.put(label, 0, Size::Body);
        for (text, end) in [(middle, self.width * 2 / 3), (right, self.width)] {
            let line = self.setter.line(&Run::body(text), self.scale);
            let x = end.saturating_sub(line.width);
            self.put(line, x, Size::Body);
        }
        self.feed(self.scale.line_dots(Size::Body));
    }
}
