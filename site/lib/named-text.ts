import { createHash } from 'node:crypto'

/** A file by a name that holds the hash of its text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A value as JSON, under a name that changes when it does. */
export const named = (base: string, value: unknown): NamedText => {
  const text = JSON.stringify(value)
  return { name: `${base}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}`, text }
}
