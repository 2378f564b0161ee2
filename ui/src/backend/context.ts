import { createContext } from 'svelte';
import type { Backend } from './backend';

/** The till, for every part of the screen. */
export const [backend, provideBackend] = createContext<Backend>();
