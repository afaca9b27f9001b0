import { createHash } from 'node:crypto'

/** Names a state by the texts that it is made of. */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('base64url').slice(0, 27)
}

/** The program and the address of the site, which every file of a build is made from. */
export const builder = (): string =>
  hash(...['THUTUC_CODE', 'THUTUC_SITE', 'THUTUC_BASE'].map(name => process.env[name] ?? ''))
