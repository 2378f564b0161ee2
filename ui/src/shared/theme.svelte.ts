// Light, dark or high contrast: chosen by a person, never by the system in the middle of a shift.
export const THEMES = ['light', 'dark', 'hc'] as const;
export type Theme = (typeof THEMES)[number];

const REMEMBERED = 'evertill.theme';
const stored = THEMES.find((theme) => theme === localStorage.getItem(REMEMBERED));
const chosen = $state({ theme: stored ?? 'light' });

/** The theme the screen wears now. */
export function theme(): Theme {
  return chosen.theme;
}

/** Wears another theme from now on. */
export function wear(next: Theme): void {
  chosen.theme = next;
  localStorage.setItem(REMEMBERED, next);
  document.documentElement.dataset.theme = next;
}

document.documentElement.dataset.theme = chosen.theme;
