import type { PartOf } from '../../model/keep.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A text as UTF-8. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** The text of bytes in UTF-8. */
export const textIn = (bytes: Uint8Array): string => decoder.decode(bytes)

/** The byte that ends a line. */
export const newLine = 10

/** Parts with the same text between each two of them. */
export function between(parts: readonly Uint8Array[], text: string): Uint8Array[] {
  const separator = utf8(text)
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))
}

/** Makes each part anew. */
export const freshPart: PartOf = (_record, make) => utf8(make())
