import { isTauri } from '@tauri-apps/api/core';
import type { Backend } from './backend';
import { loopback } from './loopback';
import { tauri } from './tauri';

/** The till behind this page. */
export function door(): Backend {
  return isTauri() ? tauri : loopback;
}
