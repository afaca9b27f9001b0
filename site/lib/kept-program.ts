// The bundled program, put aside by one build and opened by the next (build-again.ts).
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { placeFiles } from './open-place.ts'

/** The pages of a program by the keys of Astro, each with its styles. */
export type StyledPages = ReadonlyMap<string, { readonly styles: readonly unknown[] }>

/** What is told of a bundled program beside its files. */
interface Told {
  readonly entry: string
  readonly pages: readonly (readonly [key: string, { readonly styles: readonly unknown[] }])[]
}

/** Modules that render, in a site that is being built and in a kept program; as deep below the project in both. */
const modules = '.prerender'

/** Keeps a program as it stands bundled in the folder of a site: modules that render, files for browsers, styles of each page. One that another build kept meanwhile stays. */
export function keepProgram(folder: string, site: string, styled: StyledPages): void {
  const fresh = `${folder}.${process.pid}.new`
  const entry = readdirSync(join(site, modules)).find(name => name.startsWith('prerender-entry'))
  if (entry === undefined) throw new Error('The program has no entry to render from.')
  const told: Told = { entry, pages: [...styled].map(([key, { styles }]) => [key, { styles }]) }
  cpSync(join(site, modules), join(fresh, modules), { recursive: true })
  cpSync(site, join(fresh, 'site'), { recursive: true, filter: path => !path.split(sep).includes(modules) })
  writeFileSync(join(fresh, 'program.json'), JSON.stringify(told))
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(join(folder, 'program.json'))) throw error
  }
  rmSync(fresh, { recursive: true, force: true })
}

/** Puts the files for browsers of a kept program into a site. */
export const putFiles = (folder: string, site: string): void => placeFiles(join(folder, 'site'), site)

/** What renders the pages of a kept program; it reads the catalogue. */
export async function openProgram(folder: string): Promise<{ module: unknown; styled: StyledPages }> {
  const { entry, pages } = JSON.parse(readFileSync(join(folder, 'program.json'), 'utf8')) as Told
  return { module: await import(pathToFileURL(join(folder, modules, entry)).href), styled: new Map(pages) }
}
