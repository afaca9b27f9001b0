import { defineConfig } from 'vitest/config'
import { CountReporter } from './tests/count-reporter.ts'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // one pool for both projects: node files fill the gaps that browser files leave
    maxWorkers: 2,
    // a busy machine is slow, not wrong
    expect: { poll: { timeout: 20_000 } },
    reporters: ['default', new CountReporter()],
    projects: [
      { extends: true, test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
