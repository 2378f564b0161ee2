import { isTauri } from '@tauri-apps/api/core';
import type { Backend } from './backend';
import { loopback } from './loopback';
import { tauri } from './tauri';

/** The till behind this page. In its own window the shell knows which window asks. */
export function door(window: 'till' | 'display'): Backend {
  return isTauri() ? tauri : loopback(window === 'display' ? '/display' : '');
}
