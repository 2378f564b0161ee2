// What the pages beside the counter say in one language: read once the counter is there.
const own = import.meta.glob<string>('../../../../i18n/en/{health,report,return,scan,screen,settings,sound}.ftl', { query: '?raw', import: 'default', eager: true });

export default Object.values(own);
