import { defineConfig } from 'vitest/config';

// More cases than a run on the way may take longer than a test usually may.
const isLongRun = process.env.SHARDSCOPE_PROPERTY_RUNS !== undefined;

export default defineConfig({
  test: { include: ['src/**/*.test.ts'], environment: 'node', ...(isLongRun && { testTimeout: 300_000 }) },
});
