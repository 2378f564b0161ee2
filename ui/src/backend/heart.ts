// The page's sign of life. A page that has died or hangs is silent, and is loaded anew by whoever listens.
import type { Backend } from './backend';

const EVERY_MS = 2000;
/** What a page is asked by when it was silent: the timers of one that nobody sees are slowed. */
const ASKED = 'evertill-beat';

/** Beats until the returned function is called. */
export function beat(backend: Backend): () => void {
  const once = () => void backend.call('beat', {}).catch(() => undefined);
  const timer = setInterval(once, EVERY_MS);
  window.addEventListener(ASKED, once);
  once();
  return () => {
    clearInterval(timer);
    window.removeEventListener(ASKED, once);
  };
}
