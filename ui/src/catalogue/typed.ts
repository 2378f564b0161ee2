// A product's facts as its form has them: what a column says in several words has a field for each.

export type Texts = Partial<Record<string, string>>;

/** Units that have a name in each language; a shop may write others. */
export const UNITS = ['pc', 'kg', 'g', 'l', 'm'];

/** The fields of a column. */
export function asTyped(facts: Texts): Record<string, string> {
  const known = Object.fromEntries(Object.entries(facts).map(([fact, text]) => [fact, text ?? '']));
  const words = (known['asks'] ?? '').split(' ');
  const stock = known['stock'] ?? '';
  const [holds = '', ...of] = stock.split(' ');
  const isPack = stock !== '' && stock !== 'none';
  return {
    ...known,
    'unit kind': UNITS.includes(known['unit'] ?? '') ? (known['unit'] ?? '') : known['unit'] ? 'other' : 'pc',
    'asks price': words.includes('price') ? 'yes' : '',
    'asks serial': words.includes('serial') ? 'yes' : '',
    'asks age': words.find((word) => word.startsWith('age:'))?.slice(4) ?? '',
    'stock kind': isPack ? 'pack' : stock,
    'stock holds': isPack ? holds : '',
    'stock of': isPack ? of.join(' ') : '',
  };
}

/** The columns of what is typed; a pack of nothing stays one, so that it is refused by its name. */
export function asFacts(typed: Texts): Record<string, string> {
  const text = (field: string) => (typed[field] ?? '').trim();
  const columns = Object.entries(typed).filter(([field]) => !field.includes(' '));
  const age = text('asks age');
  const asks = [text('asks price') && 'price', text('asks serial') && 'serial', age && `age:${age}`].filter(Boolean);
  const kind = text('stock kind');
  return {
    ...Object.fromEntries(columns.map(([field, said]) => [field, (said ?? '').trim()])),
    unit: text('unit kind') === 'other' ? text('unit') : text('unit kind'),
    asks: asks.join(' '),
    stock: kind === 'pack' ? `${text('stock holds') || '0'} ${text('stock of')}` : kind,
  };
}
