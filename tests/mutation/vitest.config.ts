// The tests that mutants meet: those of their own stage, in one process (a mutant does not reach a process that a test starts).
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const folders = (process.env.MUTATION_TESTS ?? 'tests/engine').split(',')

/** Short files first: most changes are noticed there, and a run ends at the first test that fails. */
class ShortFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toReversed()
  }
}

/** Where the catalogue is read once for all changes, it stands in for what the loader would give at each. */
const alias = process.env.MUTATION_CATALOG
  ? [{ find: /^.*\/load\/catalog\.ts$/, replacement: resolve('tests/mutation/catalog.ts') }]
  : []

export default defineConfig({
  resolve: { alias },
  test: {
    // only counted loops end a test: a slow machine is not a change noticed
    testTimeout: 600_000,
    ...(process.env.MUTATION_RESULTS && { runner: resolve('tests/mutation/runner.ts') }),
    isolate: false,
    sequence: { sequencer: ShortFirst },
    setupFiles: ['tests/mutation/seed.ts'],
    include: folders.map(name => (name.endsWith('.test.ts') ? name : `${name}/**/*.test.ts`)),
    exclude: [
      'tests/engine/cost/cost-bundle.test.ts',
      // whole catalogues, properties and thousands of draws would notice much, slowly, and name no fact
      'tests/engine/cost/cost-{properties,proposals,range,weights}.test.ts',
      'tests/engine/time/deadline-cli.test.ts',
      'tests/engine/time/deadline-zones.test.ts',
      'tests/import/{sheet,hostile}.test.ts',
    ],
  },
})
