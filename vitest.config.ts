import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The build takes it from package.json; golden files outlive releases.
  define: { KOHEREN_VERSION: JSON.stringify('0.0.0') },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/sistem/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Modules hold no state that changes: the tests may share them, and load them once.
    isolate: false,
  },
})
