// A back end that is away, on the Sending page: what happened, what is safe and what to do first, the system's own words last.
import { connect } from './office';
import { expect, test, WATER } from './till';

const TOLD = {
  en: [/does not run there\. Every sale is kept on this till/, /^Details for support: /],
  th: [/ระบบหลังร้านไม่ได้ทำงานอยู่ รายการขายทั้งหมดเก็บอยู่ในเครื่องนี้/, /^รายละเอียดสำหรับฝ่ายช่วยเหลือ: /],
  zh: [/后台没有运行。所有单据都保存在本机/, /^供技术支持参考的详细信息：/],
} as const;

for (const language of ['en', 'th', 'zh'] as const) {
  test(`a back end that is away is told in the language of the screen, ${language}`, async ({ till, page, shop }) => {
    await connect(shop, 'office', 'http://127.0.0.1:9/api/v1');
    await shop.ask('sign_in', { name: 'chai', pin: '3333' });
    await shop.ask('sell', { scan: [WATER.code], tender: ['cash:10'] });
    await shop.ask('sync_run', { until_idle: true, timeout_s: 10 });
    await shop.ask('sign_out');
    await till.open(language);
    await till.signIn('chai', '3333');
    await till.command('go.sending');
    const [told, detail] = TOLD[language];
    await expect(page.locator('article .note')).toHaveText(told);
    await expect(page.locator('article .detail')).toHaveText(detail);
    const [first, last] = await Promise.all([page.locator('article .note').boundingBox(), page.locator('article .detail').boundingBox()]);
    expect(first?.y ?? 0).toBeLessThan(last?.y ?? 0);
  });
}
