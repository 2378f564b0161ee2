// What every other page says in one language: loaded behind the lock.
const own = import.meta.glob<string>(['../../../i18n/zh/*.ftl', '!**/frame.ftl'], { query: '?raw', import: 'default', eager: true });
/** What the till itself says in words: refusals, why a sale lies on the desk, what keeps a back end or a device. */
const ofTheTill = import.meta.glob<string>('../../../../src-tauri/crates/app/i18n/zh/{errors,sync,devices}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export default [...Object.values(own), ...Object.values(ofTheTill)];
