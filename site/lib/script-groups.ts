/** What the bundler knows of one module of the browser's scripts. */
interface ModuleKnown {
  readonly isEntry: boolean
  /** What it imports from the start. */
  readonly importedIds: readonly string[]
  readonly importers: readonly string[]
  readonly dynamicImporters: readonly string[]
}

/** Finds a module by its id, as the bundler's own graph does. */
type FindModule = (id: string) => ModuleKnown | null

/** The scripts that pages begin with, by what is in the path of their component. */
const begins = {
  everywhere: /\/(?:Page|SearchBox)\.astro\?/,
  procedure: /\/ProcedurePage\.astro\?/,
  money: /\/features\/money\//,
  results: /\/Results\.astro\?/,
  dates: /\/tinh-ngay\//,
}

/** The entries from which a module is reached, through static imports or also through those that load later. */
function entriesOf(id: string, find: FindModule, later: boolean): string[] {
  const seen = new Set<string>([id])
  for (const one of seen) {
    const { importers = [], dynamicImporters = [] } = find(one) ?? {}
    for (const above of later ? [...importers, ...dynamicImporters] : importers) seen.add(above)
  }
  return [...seen].filter(one => find(one)?.isEntry)
}

/** Begins by waiting for a module that is loaded then: who shares a file with what that one needs would wait for himself. */
const waiting = /\/page-language\.ts$/

function waits(id: string, find: FindModule): boolean {
  const seen = new Set<string>([id])
  for (const one of seen) {
    if (waiting.test(one)) return true
    for (const below of find(one)?.importedIds ?? []) seen.add(below)
  }
  return false
}

/**
 * File of a module that several pages load from the start; undefined where the bundler's own cut is right. A procedure page takes few files, and no
 * other page takes what only a procedure page needs.
 */
export function scriptGroup(id: string, find: FindModule): ScriptGroup | undefined {
  if (find(id)?.isEntry || waits(id, find)) return undefined
  const entries = entriesOf(id, find, false)
  const from = (page: RegExp) => entries.some(entry => page.test(entry))
  if (from(begins.everywhere)) return 'moi-trang'
  if (entries.length < 2 || !from(begins.procedure)) return undefined
  const later = entriesOf(id, find, true)
  if (later.some(entry => begins.everywhere.test(entry))) return 'moi-trang'
  if (from(begins.money)) return 'can-ban'
  if (later.some(entry => begins.results.test(entry))) return 'tra-loi'
  return from(begins.dates) ? 'tinh-ngay' : 'tinh-huong'
}

/** Names of the files, from what most pages load to what fewest do: what a file needs stands in those before it. */
const scriptGroups = ['moi-trang', 'can-ban', 'tra-loi', 'tinh-ngay', 'tinh-huong'] as const

/** One of the files in which pages share their scripts. */
type ScriptGroup = (typeof scriptGroups)[number]

/** The same as the bundler takes it. */
export const codeSplitting = {
  groups: scriptGroups.map((group, place) => ({
    name: (id: string, bundle: { getModuleInfo: FindModule }) =>
      scriptGroup(id, one => bundle.getModuleInfo(one)) === group ? group : null,
    priority: scriptGroups.length - place,
  })),
}
