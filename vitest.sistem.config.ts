import { defineConfig } from 'vitest/config'

/** What needs more than Node: other programs, npm itself, a real terminal. */
export default defineConfig({
  define: { KOHEREN_VERSION: JSON.stringify('0.0.0') },
  test: {
    include: ['tests/sistem/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
