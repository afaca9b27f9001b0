import type { Keeping, PartOf } from '../src/model/keep.ts'

/** Keeps parts in memory by the text of their record, from one whole to the next, as builds do by its state. */
export function partKeeper(): PartOf {
  const known = new Map<string, Uint8Array>()
  return (record, make, also = '') => {
    const key = JSON.stringify([record, also])
    const part = known.get(key) ?? Buffer.from(make())
    known.set(key, part)
    return part
  }
}

/** The same for what JSON can hold. */
export function keeper(): Keeping {
  const parts = new Map<string, PartOf>()
  return (name, around, make) => {
    const key = `${name} ${around}`
    const part = parts.get(key) ?? partKeeper()
    parts.set(key, part)
    return make((record, find, also) => JSON.parse(`${Buffer.from(part(record, () => JSON.stringify(find()), also))}`))
  }
}
