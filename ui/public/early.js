// Keys that come before the page is there are kept for it: a scan or a PIN that is typed while it loads is not lost.
window.early = { keys: [], keep: (event) => void window.early.keys.push(event) };
window.addEventListener('keydown', window.early.keep, { capture: true });
