// The tests that mutants meet: those of their own stage, in one process (a mutant does not reach a process that a test starts).
import { defineConfig } from 'vitest/config'

const folders = (process.env.MUTATION_TESTS ?? 'tests/engine').split(',')

export default defineConfig({
  test: {
    testTimeout: 30_000,
    isolate: false,
    setupFiles: ['tests/mutation/seed.ts'],
    include: folders.map(folder => `${folder}/**/*.test.ts`),
    exclude: [
      'tests/engine/cost/cost-bundle.test.ts',
      'tests/engine/time/deadline-cli.test.ts',
      'tests/engine/time/deadline-zones.test.ts',
      'tests/import/{sheet,hostile}.test.ts',
    ],
  },
})
