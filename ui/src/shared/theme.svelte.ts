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

function show(next: Theme): void {
  chosen.theme = next;
  document.documentElement.dataset.theme = next;
}

/** Wears the theme of the store, unless somebody chose another one at this window. */
export function follow(next: Theme): void {
  if (localStorage.getItem(REMEMBERED) === null) show(next);
}

/** Forgets what was chosen at this window. */
export function unwear(): void {
  localStorage.removeItem(REMEMBERED);
}

/** Wears another theme from now on. */
export function wear(next: Theme): void {
  show(next);
  localStorage.setItem(REMEMBERED, next);
}

document.documentElement.dataset.theme = chosen.theme;
