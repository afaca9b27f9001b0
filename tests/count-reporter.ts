import type { Reporter, TestModule } from 'vitest/node'

const slowest = 10

const testsOf = (module: TestModule) => [...module.children.allTests()]
const secondsOf = (module: TestModule) =>
  testsOf(module).reduce((sum, test) => sum + (test.diagnostic()?.duration ?? 0), 0) / 1000

/** Closes a run with the slowest files and the plain count, `N passed, N failed, N skipped`, for whoever reads the end of a log. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(module => testsOf(module).map(test => test.result().state))
    const count = (state: string) => states.filter(other => other === state).length
    const broken = modules.filter(module => module.state() === 'failed' && testsOf(module).length === 0).length
    const slow = modules
      .map(module => ({ name: module.relativeModuleId, seconds: secondsOf(module) }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, slowest)
    process.on('exit', () => {
      if (modules.length > slowest)
        for (const { name, seconds } of slow) console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`)
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`)
    })
  }
}
