// The files of an earlier site that become those of the next one where they stand: linking and removing thousands costs more than looking at them.
import { rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn, type Listing } from '../../src/load/listing.ts'

/** The names of the wished files among what stands in a site; whatever else is there goes. */
export function filesStanding(site: string, listing: Listing, isWished: (name: string) => boolean): Set<string> {
  const names = new Set(filesIn(listing).filter(isWished))
  const wanted = new Set<string>()
  for (const name of names)
    for (
      let at = name.lastIndexOf('/');
      at > 0 && !wanted.has(name.slice(0, at + 1));
      at = name.lastIndexOf('/', at - 1)
    )
      wanted.add(name.slice(0, at + 1))
  for (const [folder, [, , , , files, folders]] of listing) {
    if (folder !== '' && !wanted.has(folder)) continue
    for (const inside of folders)
      if (!wanted.has(`${folder}${inside}/`)) rmSync(join(site, folder, inside), { recursive: true })
    for (const file of files) if (!names.has(folder + file)) unlinkSync(join(site, folder, file))
  }
  return names
}

/** Takes a file away, and the folders that are empty then. */
export function dropFile(site: string, name: string): void {
  unlinkSync(join(site, name))
  try {
    for (let folder = dirname(name); folder !== '.'; folder = dirname(folder)) rmdirSync(join(site, folder))
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
