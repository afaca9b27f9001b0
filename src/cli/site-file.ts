import { realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** What a request for a path gets: a file, a redirect to the address of the folder, or nothing. */
export type Found = { file: string } | { redirect: string } | undefined

/** The file at a path below `root`; a redirect for a folder without its slash and for doubled slashes; nothing for what is hidden, lies outside, or cannot be reached. */
export function findFile(root: string, url: string): Found {
  const [written = '', query] = url
    .split('#', 1)
    .join('')
    .split(/\?(.*)/s)
  const path = decoded(written)
  if (path === undefined || !path.startsWith('/') || isRefused(path)) return undefined
  const redirect = (to: string) => ({ redirect: query === undefined ? to : `${to}?${query}` })
  if (written.includes('//')) return redirect(written.replace(/\/+/g, '/'))
  const found = placeOf(root, path)
  if (found === undefined) return undefined
  if (found.kind === 'file') return path.endsWith('/') ? undefined : { file: found.file }
  const page = placeOf(root, join(path, 'index.html'))
  if (page?.kind !== 'file') return undefined
  return path.endsWith('/') ? { file: page.file } : redirect(`${written}/`)
}

const isRefused = (path: string): boolean => /[\0\\]/.test(path) || path.split('/').some(part => part.startsWith('.'))

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** The real place of a path, links followed; a name too long, a circle of links and a folder that may not be read lead nowhere. */
function placeOf(root: string, path: string): { file: string; kind: 'file' | 'folder' } | undefined {
  try {
    const home = realpathSync(root)
    const file = realpathSync(join(home, path))
    if (file !== home && !file.startsWith(home + sep)) return undefined
    const entry = statSync(file)
    if (entry.isFile()) return { file, kind: 'file' }
    return entry.isDirectory() ? { file, kind: 'folder' } : undefined
  } catch {
    return undefined
  }
}
