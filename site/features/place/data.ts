import type { Place } from '../../../src/model/place.ts'
import { keep, kept } from '../../scripts/storage.ts'

/** The provinces to choose from, each with the file of its communes. */
export type PlaceIndex = readonly { code: string; name: string; page: string; file: string }[]

/** What is known of one province: communes by code and name, and places of receipt. */
export interface PlaceFile {
  readonly name: string
  readonly communes: readonly (readonly [code: string, name: string])[]
  readonly places: readonly (Omit<Place, 'id' | 'source' | 'checked'> & { readonly source: string })[]
}

/** Where the reader lives, as far as he said so. */
export interface Home {
  readonly province: string
  readonly commune: string
}

const key = 'noi-nop'

/** The reader's commune as this device keeps it, `01.00004`. */
export function keptHome(): Home | undefined {
  const [province, commune] = kept(key)?.split('.') ?? []
  return province && commune ? { province, commune } : undefined
}

/** Keeps the reader's commune on this device alone, or forgets it. */
export const keepHome = (home: Home | undefined): void => keep(key, home && `${home.province}.${home.commune}`)
