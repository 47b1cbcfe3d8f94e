import { defineConfig } from 'vitest/config';

// The tests in a real browser against a running product, see tools/browsertest.
export default defineConfig({
  test: { environment: 'node', include: ['browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, bail: 1 },
});
