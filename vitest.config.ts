import { defineConfig } from 'vitest/config'
import { CountReporter } from './tests/count-reporter.ts'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default', new CountReporter()],
  },
})
