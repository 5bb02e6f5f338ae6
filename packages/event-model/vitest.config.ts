import { defineConfig } from 'vitest/config';

// More cases than a run on the way may take longer than a test usually may. The time ends what hangs: a machine of one loaded
// core must never reach it.
const isLongRun = process.env.SHARDSCOPE_PROPERTY_RUNS !== undefined;

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['./test/property-seed.ts'],
    testTimeout: isLongRun ? 600_000 : 120_000,
    hookTimeout: 120_000,
  },
});
