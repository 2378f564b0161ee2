// What people are, and who may make whom.
import { sayIfKnown } from '../shared/language.svelte';

/** Every role, from the fewest rights to the most. */
export const ROLES = ['cashier', 'supervisor', 'manager', 'technician', 'owner'] as const;

/** A role as people read it. */
export const roleName = (role: string): string => sayIfKnown(`role-${role}`, {}) ?? role;

/** Whether somebody who may not install manages a person of this role. The till decides; the screen only offers no more. */
export const isBelowInstall = (role: string): boolean => role !== 'technician' && role !== 'owner';
