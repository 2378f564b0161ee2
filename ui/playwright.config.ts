// The built screen in a real browser, on the real core through the loopback adapter.
import { defineConfig } from '@playwright/test';

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A browser on a busy machine may be late: a test that passes at its second try passes, and is named as flaky.
  retries: 1,
  timeout: 60_000,
  outputDir: '../target/results/browser',
  // The pictures that are compared are those of the guides.
  snapshotPathTemplate: '../docs/pictures/{arg}{ext}',
  use: {
    viewport: { width: 1024, height: 768 },
    timezoneId: 'Asia/Bangkok',
    launchOptions: { executablePath: '/usr/bin/chromium', args: quiet },
  },
});
