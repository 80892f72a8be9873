import { defineConfig } from 'vitest/config'

/** What needs more than Node: other programs, npm itself, a real terminal. */
export default defineConfig({
  test: {
    include: ['tests/sistem/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
