// What the counter says in one language, its own file of the screen: the till loads the language it speaks. The rest is in `more/`.
const own = import.meta.glob<string>(['../../../i18n/th/*.ftl', '!../../../i18n/th/{health,report,return,scan,screen,settings,sound}.ftl'], { query: '?raw', import: 'default', eager: true });
/** What the till itself says in words: refusals, and why a sale lies on the desk. */
const ofTheTill = import.meta.glob<string>('../../../../src-tauri/crates/app/i18n/th/{errors,sync,devices}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export default [...Object.values(own), ...Object.values(ofTheTill)];
