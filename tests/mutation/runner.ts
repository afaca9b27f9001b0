// In the first run of the tests, each is run again in the same process under every change that it meets and no test before it noticed.
import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import { inject, TestRunner } from 'vitest'

type Test = Parameters<typeof TestRunner.getTestFn>[0]

/** What the changed code reads and counts (StrykerJS). */
interface Instruments {
  activeMutant: string | undefined
  currentTestId: string | undefined
  hitCount: number | undefined
  hitLimit: number | undefined
  mutantCoverage?: { perTest: Record<string, Record<string, number>> }
}

declare module 'vitest' {
  interface ProvidedContext {
    mode: string
    globalNamespace: string
  }
}

/** How a change fared, in the shape of StrykerJS. */
type Result = { status: 'survived' | 'killed' | 'timeout'; [more: string]: unknown }

/** Code that is met so many times more often than before is taken to be in a loop without end. */
const patience = 100

export default class MutationRunner extends TestRunner {
  readonly #noticed = new Set<string>()

  async runTask(test: Test) {
    await TestRunner.getTestFn(test)()
    const found = globalThis as unknown as Record<string, Instruments | undefined>
    const code = found[inject('globalNamespace')]
    if (inject('mode') === 'dry-run' && code) await this.#tryChanges(test, code)
  }

  async #tryChanges(test: Test, code: Instruments) {
    const run = TestRunner.getTestFn(test)
    const name = code.currentTestId ?? ''
    const met = Object.entries(code.mutantCoverage?.perTest[name] ?? {})
    const results: { id: string; result: Result }[] = []
    for (const [id, hits] of met.filter(([id]) => !this.#noticed.has(id))) {
      Object.assign(code, { activeMutant: id, currentTestId: 'changed', hitCount: 0, hitLimit: hits * patience })
      results.push({ id, result: await resultOf(run, name) })
      // lets messages through in between
      await new Promise(setImmediate)
    }
    Object.assign(code, { activeMutant: undefined, currentTestId: name, hitCount: undefined, hitLimit: undefined })
    delete code.mutantCoverage?.perTest.changed
    // no change may leave anything behind: the test passes as before, or all this counts for nothing
    await run()
    for (const { id, result } of results) if (result.status !== 'survived') this.#noticed.add(id)
    appendFileSync(process.env.MUTATION_RESULTS ?? '', results.map(item => `${JSON.stringify(item)}\n`).join(''))
  }
}

/** What one test says of the change that is made. */
async function resultOf(run: () => unknown, name: string): Promise<Result> {
  try {
    await run()
    return { status: 'survived', nrOfTests: 1 }
  } catch (error) {
    const failureMessage = String(error).slice(0, 500)
    if (failureMessage.includes('Hit count limit reached')) return { status: 'timeout', reason: failureMessage }
    const [file = '', ...rest] = name.split('#')
    const killedBy = [`${relative('', file).replaceAll('\\', '/')}#${rest.join('#')}`]
    return { status: 'killed', killedBy, failureMessage, nrOfTests: 1 }
  }
}
