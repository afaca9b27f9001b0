// A runner for StrykerJS that has met all changes in one process by the end of its first run (runner.ts): a process for each takes
// longer than most tests. What only a fresh process shows, code that runs while a file loads, goes to the runner that it stands on.
import { existsSync, readFileSync } from 'node:fs'
import { strykerPlugins as plugins } from '@stryker-mutator/vitest-runner'

const [alone] = plugins
if (alone === undefined) throw new Error('no vitest runner')

type Factory = typeof alone.factory
type Result = Awaited<ReturnType<ReturnType<Factory>['mutantRun']>>

const results = new Map<string, Result>()

/** What the first run found for a change; undefined for what its tests never met. */
function resultOf(id: string): Result | undefined {
  const file = process.env.MUTATION_RESULTS ?? ''
  if (results.size === 0 && existsSync(file))
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const { id, result } = JSON.parse(line) as { id: string; result: Result }
      results.set(id, result)
    }
  return results.get(id)
}

/** The factory of the runner below, whose runners know what the first run found. */
const factory = new Proxy(alone.factory, {
  apply(make, self, given) {
    const runner: ReturnType<Factory> = Reflect.apply(make, self, given)
    const afresh = runner.mutantRun.bind(runner)
    runner.mutantRun = async options =>
      (options.mutantActivation === 'runtime' ? resultOf(options.activeMutant.id) : undefined) ??
      (await afresh(options))
    return runner
  },
})

export const strykerPlugins = [{ ...alone, name: 'together', factory }]
