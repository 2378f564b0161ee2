// The hardware of the till as rows: what each is, where, and how it did when it was tried last.
import type { CounterScale, DisplaySettings, PrinterInfo, ScannerInfo, Tested, Weighing } from '../backend/wire';
import { moment } from '../shared/figures';
import type { IconName } from '../shared/icons';
import { t } from '../shared/words';
import { outcomeOf, type Outcome } from './tested';

interface Told {
  /** Unique among the rows. */
  id: string;
  icon: IconName;
  name: string;
  detail: string;
  outcome: Outcome;
}

/** A printer, or the drawer that hangs on it. */
export interface PrinterRow extends Told {
  kind: 'page' | 'drawer';
  printer: PrinterInfo;
  tested: Tested | null;
}

export interface ScannerRow extends Told {
  kind: 'scanner';
  scanner: ScannerInfo;
}

export interface ScaleRow extends Told {
  kind: 'scale';
  scale: CounterScale;
}

/** Whatever scanner types like a keyboard; and the customer's window. */
export interface OtherRow extends Told {
  kind: 'keys' | 'window';
}

export type Row = PrinterRow | ScannerRow | ScaleRow | OtherRow;

export interface Hardware {
  printers: PrinterInfo[];
  scanners: ScannerInfo[];
  scale: CounterScale | undefined;
  /** What the scale was last heard to say while the page is open. */
  weighed: Weighing | undefined;
  display: DisplaySettings | undefined;
  /** What a scanner that types was last heard to type while the page is open. */
  typed: string;
}

export function rowsOf({ printers, scanners, scale, weighed, display, typed }: Hardware): Row[] {
  return [...printers.flatMap(ofPrinter), ...scanners.map(ofScanner), keys(typed), ...(scale ? [scaleRow(scale, weighed)] : []), ...(display && display.window !== 'never' ? [windowRow(display)] : [])];
}

function ofPrinter(printer: PrinterInfo): PrinterRow[] {
  const { name, at, receipts, tested, drawer } = printer;
  const page: PrinterRow = { id: `page ${name}`, kind: 'page', icon: 'printer', name, detail: receipts ? `${at} · ${t.deviceReceipts()}` : at, outcome: outcomeOf(tested), printer, tested };
  if (!receipts) return [page];
  return [page, { id: `drawer ${name}`, kind: 'drawer', icon: 'cash', name: t.deviceDrawer(), detail: t.deviceDrawerOf({ printer: name }), outcome: outcomeOf(drawer), printer, tested: drawer }];
}

function ofScanner(scanner: ScannerInfo): ScannerRow {
  const { name, at, connected, scans, last_code, last_at } = scanner;
  const last = last_at ? ` · ${last_code ?? t.scannerSecret()}` : '';
  const outcome = !connected ? 'fail' : scans > 0 ? 'pass' : 'untested';
  return { id: `scanner ${name}`, kind: 'scanner', icon: 'scan', name, detail: `${at}${last}`, outcome, scanner };
}

const keys = (typed: string): OtherRow => ({ id: 'keys', kind: 'keys', icon: 'keyboard', name: t.deviceKeys(), detail: typed || t.deviceKeysLead(), outcome: typed ? 'pass' : 'untested' });

/** One that is silent failed; one that says anything is there. */
function scaleRow(scale: CounterScale, weighed: Weighing | undefined): ScaleRow {
  const said = weighed ? ` · ${weighed.shows ?? t.weighState({ state: weighed.state })}` : '';
  const detail = scale.address === '' ? t.scaleNone() : `${scale.address}${said}`;
  return { id: 'scale', kind: 'scale', icon: 'scale', name: t.scaleName(), detail, outcome: !weighed ? 'untested' : weighed.state === 'silent' ? 'fail' : 'pass', scale };
}

/** One that opens only beside a second monitor, and is not there, was not tried; one that is always to be there is missed. */
function windowRow({ shown, window }: DisplaySettings): OtherRow {
  const outcome = shown ? 'pass' : window === 'always' ? 'fail' : 'untested';
  return { id: 'window', kind: 'window', icon: 'monitor', name: t.displaySettings(), detail: shown ? t.deviceWindowThere() : t.deviceWindowAway(), outcome };
}

/** All of it as text, for support: one device a line, what was heard of it below. */
export function report(rows: Row[]): string {
  const words = { pass: t.devicePass(), fail: t.deviceCheck(), untested: t.deviceUntested() };
  return rows.flatMap((row) => [`${words[row.outcome]}: ${row.name} (${row.detail})`, ...besides(row).map((line) => `  ${line}`)]).join('\n');
}

function besides(row: Row): string[] {
  if (row.kind === 'scanner') return [row.scanner.fault ?? ''].filter(Boolean);
  if (!('printer' in row) || !row.tested) return [];
  const { at, by, trouble, heard, took_ms } = row.tested;
  const made = `${t.deviceTestedBy({ when: moment(new Date(at)), name: by })}, ${String(took_ms)} ms`;
  return [`${row.printer.profile}, ${made}`, ...(trouble ? [`${trouble}: ${heard}`] : [])];
}
