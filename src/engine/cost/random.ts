import type { Range } from '../../model/primitives.ts'

/** A 32-bit hash of a text (FNV-1a), so that each uncertain quantity has a stream of its own. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Numbers in [0, 1) that depend only on the seed and the key (mulberry32). */
export function uniforms(seed: number, key: string, count: number): Float64Array {
  const out = new Float64Array(count)
  let state = hash(`${seed}/${key}`)
  for (let i = 0; i < count; i++) {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    out[i] = ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296
  }
  return out
}

/** Uniform numbers bent to a triangle with its peak at the likely value. */
export function triangular(uniform: Float64Array, { low, likely, high }: Range): Float64Array {
  const out = new Float64Array(uniform.length)
  const width = high - low
  const peak = (likely - low) / width
  for (let i = 0; i < out.length; i++) {
    const u = uniform[i] as number
    out[i] =
      u < peak ? low + Math.sqrt(u * width * (likely - low)) : high - Math.sqrt((1 - u) * width * (high - likely))
  }
  return out
}

/** The value below which a share of the sorted draws lie. */
export const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
