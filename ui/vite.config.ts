/// <reference types="vitest/config" />
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The message files of refusals lie beside the code that refuses.
  server: { fs: { allow: ['..'] } },
  build: {
    target: ['es2022', 'chrome120', 'safari17'],
    // A font written into the style sheet as data would be refused by the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    // A part of the screen that is loaded in its own time takes long on a busy machine.
    testTimeout: 20_000,
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
  },
});
