import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const product = process.env.TIENDO_URL ?? 'http://127.0.0.1:8080';
const dist = fileURLToPath(new URL('dist/', import.meta.url));

export default defineConfig({
  plugins: [react(), clearDist()],
  build: { outDir: dist, emptyOutDir: false, assetsInlineLimit: 0, target: 'es2022' },
  server: { proxy: { '/v1': product, '/session': product, '/openapi': product } },
  test: {
    restoreMocks: true,
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'pages', environment: 'jsdom', include: ['src/**/*.test.tsx'], setupFiles: ['src/testing/setup.ts'] },
      },
    ],
  },
});

/** Removes what an earlier build left, but not .keep: it is in git, so that Go builds before npm does. */
function clearDist(): Plugin {
  return {
    name: 'clear-dist',
    apply: 'build',
    buildStart() {
      for (const name of readdirSync(dist)) {
        if (name !== '.keep') rmSync(dist + name, { recursive: true });
      }
    },
  };
}
