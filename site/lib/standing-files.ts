// The files of an earlier site that become those of the next one where they stand: linking and removing thousands costs more than looking at them.
import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The names of the wished files below a folder, with slashes; whatever else is there goes. */
export function filesStanding(site: string, isWished: (name: string) => boolean): Set<string> {
  const names = new Set<string>()
  const visit = (folder: string): boolean => {
    let stands = false
    for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
      const name = folder + entry.name
      const wished = entry.isDirectory() ? visit(`${name}/`) : entry.isFile() && isWished(name)
      if (!wished) rmSync(join(site, name), { recursive: true })
      else if (entry.isFile()) names.add(name)
      stands ||= wished
    }
    return stands
  }
  try {
    visit('')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return names
}

/** Takes a file away, and the folders that are empty then. */
export function dropFile(site: string, name: string): void {
  rmSync(join(site, name))
  try {
    for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) rmdirSync(join(site, folder))
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
