import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Province } from '../model/lists.ts'
import { buildSite, type SiteOptions } from './site.ts'

/** Memory that a build of a province's site may need, in bytes. */
const memoryOfBuild = 2 ** 30

/** How many sites this machine builds side by side: one for each processor, as far as the memory goes. */
export const buildsAtOnce = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / memoryOfBuild)))

/** One of several machines that share the provinces: the second of four. */
export interface Part {
  readonly place: number
  readonly of: number
}

/** The provinces that fall to a part, in the order of the list: each to one part and only one. */
export const provincesOf = (provinces: Iterable<Province>, { place, of }: Part): Province[] =>
  [...provinces].filter((_, index) => index % of === place - 1)

/** Where the site of a province is written, and the path below which its pages stand. */
export const placeOf = ({ slug }: Province, { out, base = '/' }: Pick<SiteOptions, 'out' | 'base'>) => ({
  out: join(out, slug),
  base: `${base}${slug}/`,
})

/**
 * Builds the site of each province in a process of its own, several side by side. A site that is whole stands in its place, also
 * when another fails; gives the provinces whose site could not be built.
 */
export async function buildProvinceSites(
  provinces: readonly Province[],
  options: Omit<SiteOptions, 'province'>,
  { jobs, built }: { jobs: number; built(province: Province, good: boolean): void },
): Promise<Province[]> {
  const waiting = [...provinces]
  const failed: Province[] = []
  const work = async () => {
    for (let province = waiting.shift(); province !== undefined; province = waiting.shift()) {
      const code = await buildSite({ ...options, ...placeOf(province, options), province: province.code })
      if (code !== 0) failed.push(province)
      built(province, code === 0)
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return failed
}
