// What the counter says in one language, its own file of the screen: the till loads the language it speaks. The rest is in `more/`.
const own = import.meta.glob<string>(['../../../i18n/en/*.ftl', '!../../../i18n/en/{health,report,return,scan,screen,settings,sound}.ftl'], { query: '?raw', import: 'default', eager: true });
/** What the till itself says in words: refusals, why a sale lies on the desk, what keeps a back end or a device. */
const ofTheTill = import.meta.glob<string>('../../../../src-tauri/crates/app/i18n/en/{errors,sync,devices}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export default [...Object.values(own), ...Object.values(ofTheTill)];
