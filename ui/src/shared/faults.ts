// What keeps a back end or a device, in words: what happened, what is safe, what to do. What the system said of it is for support.
import { say } from './language.svelte';

/** What keeps a back end, by its code. */
export const ofBackEnd = (fault: string, status: number | null): string => say('sync-fault', { fault, status: status ?? '' });

/** What keeps a printer or its drawer, by its code. */
export const ofPrinter = (trouble: string): string => say('printer-trouble', { trouble });

/** What support wants to know besides. */
export const forSupport = (detail: string): string => say('fault-detail', { detail });
