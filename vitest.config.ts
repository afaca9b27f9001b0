import { defineConfig } from 'vitest/config'
import { CountReporter } from './tests/count-reporter.ts'

export default defineConfig({
  test: {
    // a busy machine is slow, not wrong: only what hangs runs into these
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // one pool for both projects: node files fill the gaps that browser files leave
    maxWorkers: 2,
    env: { NO_COLOR: '1' },
    reporters: ['default', new CountReporter()],
    projects: [
      {
        extends: true,
        // one set of modules for all files of a worker: what they share is never changed by a test
        test: {
          name: 'node',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: process.env.CLOCK_READS ? ['tests/days/reads.ts'] : [],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
        },
      },
    ],
  },
})
