import { onTestFinished, vi } from 'vitest'

/** Modules of the site as a build with these settings has them; undone when the test ends. */
export function siteApart(settings: Readonly<Record<`THUTUC_${string}`, string>>): void {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.resetModules()
  onTestFinished(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })
}
