// The tests that mutants meet: those of their own stage, in one process (a mutant does not reach a process that a test starts).
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const folders = (process.env.MUTATION_TESTS ?? 'tests/engine').split(',')

/** Short files first: most changes are noticed there, and a run ends at the first test that fails. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toReversed()
  }
}

export default defineConfig({
  test: {
    testTimeout: 30_000,
    isolate: false,
    sequence: { sequencer: ShortFirst },
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
