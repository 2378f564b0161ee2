// What stands on the keys of the keyboard on the screen. Chinese is typed as pinyin, in Latin letters.
export type LayoutName = 'latin' | 'thai';

interface Layout {
  /** What the key that changes to it says. */
  name: string;
  rows: string[][];
  /** The same keys while Shift is on; none where it changes nothing that a search would notice. */
  shifted?: string[][];
}

const row = (keys: string) => keys.split(' ');

export const LAYOUTS: Record<LayoutName, Layout> = {
  latin: { name: 'ABC', rows: ['1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m . - @'].map(row) },
  // Kedmanee, as on every Thai keyboard (TIS 820).
  thai: {
    name: 'กขค',
    rows: ['ๅ / _ ภ ถ ุ ึ ค ต จ ข ช', 'ๆ ไ ำ พ ะ ั ี ร น ย บ ล', 'ฟ ห ก ด เ ้ ่ า ส ว ง ฃ', 'ผ ป แ อ ิ ื ท ม ใ ฝ'].map(row),
    shifted: ['+ ๑ ๒ ๓ ๔ ู ฿ ๕ ๖ ๗ ๘ ๙', '๐ " ฎ ฑ ธ ํ ๊ ณ ฯ ญ ฐ ,', 'ฤ ฆ ฏ โ ฌ ็ ๋ ษ ศ ซ . ฅ', '( ) ฉ ฮ ฺ ์ ? ฒ ฬ ฦ'].map(row),
  },
};

/** A mark that stands above or below a letter is shown on a circle, so that it can be seen. */
export const face = (key: string): string => (/^\p{Mn}$/u.test(key) ? `\u25CC${key}` : key);
