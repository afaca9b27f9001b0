/** Numbers that grow in number; of many thousands, several times faster to collect than an array. */
class Numbers<T extends Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>> {
  #held: T
  readonly #make: (length: number) => T
  length = 0

  constructor(make: (length: number) => T) {
    this.#make = make
    this.#held = make(1024)
  }

  at(place: number): number {
    return this.#held[place] ?? 0
  }

  push(value: number): void {
    if (this.length === this.#held.length) {
      const grown = this.#make(this.length * 2)
      grown.set(this.#held)
      this.#held = grown
    }
    this.#held[this.length++] = value
  }

  /** Writes over a number that was pushed. */
  set(place: number, value: number): void {
    this.#held[place] = value
  }

  /** All that was pushed. */
  done(): T {
    return this.#held.subarray(0, this.length) as T
  }
}

/** Whole numbers, none yet. */
export const wholeNumbers = () => new Numbers(length => new Uint32Array(length))

/** Numbers of single precision, none yet. */
export const singleNumbers = () => new Numbers(length => new Float32Array(length))

/** First place in sorted numbers whose number is not below this one. */
export const placeIn = (sorted: Uint32Array | Float64Array, number: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** Ranges into which numbers are sorted to find the greatest. */
const ranges = 1024

/** A number above 0 that at least so many of some numbers reach, and hardly more; the least of them where there are not so many. */
export const leastOfGreatest = (numbers: Float64Array, count: number): number => {
  let most = 0
  for (let i = 0; i < numbers.length; i++) most = Math.max(most, numbers[i] ?? 0)
  if (most === 0) return 0
  const held = new Uint32Array(ranges + 1)
  const scale = ranges / most
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? 0
    const range = Math.floor(value * scale)
    if (value > 0) held[range] = (held[range] ?? 0) + 1
  }
  let [range, reached] = [ranges, held[ranges] ?? 0]
  while (range > 0 && reached < count) reached += held[--range] ?? 0
  return range / scale
}
