import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  // Sources of evidence stay out of the bundle's inlining: a data: script would need a wider content security policy.
  build: { outDir: 'dist', assetsInlineLimit: 0, target: 'es2023', sourcemap: false },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'happy-dom', testTimeout: 120_000, hookTimeout: 120_000 },
});
