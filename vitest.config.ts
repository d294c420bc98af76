import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      globalSetup: 'tools/builtSite.ts',
      include: ['{src,tools}/**/*.test.{ts,tsx}'],
      // Temporary folders and pictures take their time on a busy machine.
      testTimeout: 60_000,
    },
  }),
);
