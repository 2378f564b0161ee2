// One listener for the whole window: scans first, then the keys of the topmost layer.
import { tick } from 'svelte';
import { chord } from './physical';
import { type Figures, type TimedKey, Wedge } from './wedge';

/** Key name → what it does. Returning `false` leaves the key to whatever lies below. */
export type Keys = Record<string, (event: KeyboardEvent) => unknown>;

/** What may be typed into without a text field: a PIN, an amount. */
export interface Typed {
  read(): string;
  write(text: string): void;
}

interface Layer {
  keys: () => Keys;
  modal: boolean;
  typed: Typed | undefined;
}

const layers: Layer[] = [];
const listeners: { heard: (code: string) => void; patient: boolean }[] = [];
const wedge = new Wedge();
let undo: () => void = () => undefined;
let silence: ReturnType<typeof setTimeout> | undefined;
/** Whoever takes every key as it comes; the last one. */
const recorders: ((key: TimedKey) => void)[] = [];

/** Puts keys on top of those that are there, until the returned function is called. A modal layer hides all below it. */
export function bind(keys: () => Keys, options: { modal?: boolean; typed?: Typed } = {}): () => void {
  const layer = { keys, modal: options.modal ?? false, typed: options.typed };
  layers.push(layer);
  return () => {
    layers.splice(layers.indexOf(layer), 1);
  };
}

/** Hears scans; the last one that listens hears them. `patient`: nobody types on its page, so a scan may stall. */
export function onScan(heard: (code: string) => void, { patient = false } = {}): () => void {
  const listener = { heard, patient };
  listeners.push(listener);
  wedge.patient = patient;
  return () => {
    listeners.splice(listeners.indexOf(listener), 1);
    wedge.patient = listeners.at(-1)?.patient ?? false;
  };
}

/** How long what came too early waits for the page that takes it. */
const HELD_MS = 5000;
/** Pages that are on their way, and what was scanned meanwhile. */
let awaited = 0;
let held: { code: string; at: number }[] = [];

const isFresh = (at: number) => performance.now() - at < HELD_MS;

/** Holds scans back for the page that is on its way, until the returned function is called: then they are its, in their order. */
export function awaitPage(): () => void {
  awaited += 1;
  let here = false;
  return () => {
    if (here) return;
    here = true;
    awaited -= 1;
    void tick().then(handOver);
  };
}

function handOver(): void {
  if (awaited > 0) return;
  for (const { code, at } of held.splice(0)) if (isFresh(at)) listeners.at(-1)?.heard(code);
}

/** Hands a code to whoever listens, wherever it came from. What was typed before it and what is typed after it are never one code. */
export function scanned(code: string): void {
  wedge.rest();
  if (awaited > 0) held.push({ code, at: performance.now() });
  else listeners.at(-1)?.heard(code);
}

/** Knows these scanners by their own figures. */
export function calibrate(scanners: Figures[]): void {
  wedge.calibrate(scanners);
}

/** Takes every key before anything else does, until the returned function is called. */
export function record(heard: (key: TimedKey) => void): () => void {
  wedge.rest();
  recorders.push(heard);
  return () => {
    recorders.splice(recorders.indexOf(heard), 1);
  };
}

function textField(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type) ? target : undefined;
}

/** Remembers what is typed where a scan might begin, so that nothing of a scan stays in it. */
function keepTyped(target: EventTarget | null): () => void {
  const field = textField(target);
  const typed = layers.findLast((layer) => layer.typed)?.typed;
  const [inField, elsewhere] = [field?.value, typed?.read()];
  return () => {
    if (field && inField !== undefined && field.value !== inField) {
      field.value = inField;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (typed && elsewhere !== undefined) typed.write(elsewhere);
  };
}

/** What a field with text in it keeps to itself: all but the star, which says what the figures before it mean. */
const EDITING = /^(?:[^*]|Backspace|Delete|ArrowLeft|ArrowRight|Home|End|Space|Shift\+(?:ArrowLeft|ArrowRight|Home|End|Space))$/u;
const PRESSING = /^(?:Enter|Space)$/;

/** Whether a key belongs to the element that has the focus. */
function belongsToTarget(target: EventTarget | null, name: string): boolean {
  const field = textField(target);
  if (field) return field.value !== '' && EDITING.test(name);
  const pressable = target instanceof HTMLElement && target.closest('button, a, select, input, summary');
  return Boolean(pressable) && PRESSING.test(name);
}

function press(event: KeyboardEvent, name: string): void {
  for (const layer of layers.toReversed()) {
    const act = layer.keys()[name];
    if (act) {
      const left = event.repeat && /Enter|F9/.test(name) ? undefined : act(event);
      if (left !== false) {
        event.preventDefault();
        return;
      }
    }
    if (layer.modal) return;
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** A code may have ended by silence alone. */
function awaitSilence(): void {
  clearTimeout(silence);
  const after = wedge.silence;
  if (after === undefined) return;
  silence = setTimeout(() => {
    const code = wedge.fallSilent();
    if (code === undefined) return;
    undo();
    scanned(code);
  }, after);
}

/** A letter by itself acts once so long without another key: it may be the first of a scan, or lie within one. */
const LETTER = /^[a-z]$/i;
const LETTER_MS = 150;
let letter: { act: () => void; timer: ReturnType<typeof setTimeout> } | undefined;

/** What was waited for is here: another letter makes it part of a text, any other key comes after it. */
function settleLetter(typed: boolean): void {
  const waiting = letter;
  letter = undefined;
  clearTimeout(waiting?.timer);
  if (!typed) waiting?.act();
}

function awaitLetter(act: () => void): void {
  letter = { act, timer: setTimeout(() => settleLetter(false), LETTER_MS) };
}

function hear(event: KeyboardEvent): void {
  const recorder = recorders.at(-1);
  if (recorder) {
    swallow(event);
    return recorder(event);
  }
  clearTimeout(silence);
  const heard = wedge.hear(event);
  settleLetter(heard.kind === 'typed' || heard.kind === 'scan');
  if (heard.kind === 'echo') return swallow(event);
  if (heard.kind === 'scan') {
    swallow(event);
    undo();
    return scanned(heard.code);
  }
  if (heard.kind === 'typed' && heard.first) undo = keepTyped(event.target);
  if (heard.kind === 'typed') awaitSilence();
  const name = chord(event);
  if (event.isComposing || belongsToTarget(event.target, name)) return;
  if (heard.kind === 'typed' && LETTER.test(name) && !textField(event.target)) awaitLetter(() => press(event, name));
  else press(event, name);
}

declare global {
  interface Window {
    /** Keys that came before the page was there, and what keeps them; see public/early.js. */
    early?: { keys: KeyboardEvent[]; keep: (event: KeyboardEvent) => void };
  }
}

/** What was typed just before anybody listened is heard first. */
function hearEarly(): void {
  const early = window.early;
  if (!early) return;
  window.removeEventListener('keydown', early.keep, { capture: true });
  for (const key of early.keys.splice(0)) if (isFresh(key.timeStamp)) hear(key);
}

/** Does something once nobody has touched anything for so long; not at all once the returned function is called. */
export function whenStill(act: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const touches = ['keydown', 'pointerdown'];
  for (const touch of touches) window.addEventListener(touch, begin, { capture: true });
  begin();
  return () => {
    clearTimeout(timer);
    for (const touch of touches) window.removeEventListener(touch, begin, { capture: true });
  };
}

/** Begins to listen. A touched key never takes the focus from where one types. */
export function listen(): () => void {
  const keep = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
  };
  hearEarly();
  window.addEventListener('keydown', hear, { capture: true });
  window.addEventListener('mousedown', keep);
  return () => {
    window.removeEventListener('keydown', hear, { capture: true });
    window.removeEventListener('mousedown', keep);
  };
}
