import { expect, test } from 'vitest';
import { kindOf } from './kinds';
import { drawing, pictureName, PICTURE_NAMES } from './pictures';

const named = (en: string, th = '', zh = '') => ({ en, th, zh });

test('a product’s picture is told by its name in any of three languages', () => {
  const told = (['Singha drinking water', 'Coca-Cola', 'Oishi green tea 380 ml', 'Mama tom yum noodles', 'Thai-Denmark chocolate milk', 'M&M’s milk chocolate', 'Want Want milk candy', 'Oyster Brand fish sauce', 'Thai Hom Mali rice 1 kg', 'Ice, bag', 'Magnum almond ice cream', 'Ham and egg mayo sandwich'] as const)
    .map((name) => kindOf(named(name)));
  expect(told).toEqual(['water', 'can', 'bottle', 'noodles', 'carton', 'chocolate', 'candy', 'sauce', 'sack', 'ice', 'icecream', 'bread']);
  expect(kindOf(named('', 'น้ำดื่มสิงห์'))).toBe('water');
  expect(kindOf(named('', '', '香蕉'))).toBe('bananas');
});

test('what no rule knows and what was given a letter keep the letter, and what was chosen is shown', () => {
  expect(kindOf(named('Watermelon', 'แตงโม', '西瓜')), 'no water in it').toBeUndefined();
  expect(kindOf(named('Steamer basket'))).toBeUndefined();
  expect(pictureName({ name: named('Cola'), picture: 'letter' })).toBeUndefined();
  expect(pictureName({ name: named('Cola'), picture: 'bag' })).toBe('bag');
});

test('each picture is drawn with at most three inks', () => {
  for (const name of PICTURE_NAMES) {
    const inks = new Set([...drawing(name).matchAll(/fill="var\(([\w-]+)\)"/g)].map(([, ink]) => ink));
    expect(inks.size, name).toBeGreaterThan(1);
    expect(inks.size, name).toBeLessThanOrEqual(3);
  }
});
