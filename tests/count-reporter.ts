import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with the plain count, `N passed, N failed, N skipped`, for whoever reads the end of a log. */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
    const count = (state: string) => states.filter(other => other === state).length
    const broken = modules.filter(
      module => module.state() === 'failed' && [...module.children.allTests()].length === 0,
    ).length
    process.on('exit', () =>
      console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`),
    )
  }
}
