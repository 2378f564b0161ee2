// The page lies in a browser, and a till is none: what a browser would do with keys, wheels, fingers and menus, it does not do here.
import { chord } from './physical';

/** Keys of browsers that must do nothing on a till. Where the till itself has a use for one, it has been heard before. */
const KEYS = new Set([
  'F3', 'F5', 'F7', 'F12', 'Ctrl+F5', 'Ctrl+R', 'Ctrl+Shift+R', 'Ctrl+P', 'Ctrl+F', 'Ctrl+G', 'Ctrl+U', 'Ctrl+J', 'Ctrl+O', 'Ctrl+S',
  'Ctrl++', 'Ctrl+-', 'Ctrl+=', 'Ctrl+0', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home',
]);

const refuse = (event: Event) => event.preventDefault();
const refuseKey = (event: KeyboardEvent) => KEYS.has(chord(event)) && event.preventDefault();
const refuseZoom = (event: WheelEvent) => event.ctrlKey && event.preventDefault();

/** Takes the browser out of the page, until the returned function is called. */
export function tame(): () => void {
  window.addEventListener('keydown', refuseKey);
  window.addEventListener('wheel', refuseZoom, { passive: false });
  window.addEventListener('contextmenu', refuse);
  window.addEventListener('dragstart', refuse);
  return () => {
    window.removeEventListener('keydown', refuseKey);
    window.removeEventListener('wheel', refuseZoom);
    window.removeEventListener('contextmenu', refuse);
    window.removeEventListener('dragstart', refuse);
  };
}
