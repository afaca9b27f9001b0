/** A JSON object as it came; only own keys are ever read, so that `__proto__` is a key like any other. */
export type Raw = Readonly<Record<string, unknown>>

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldOf = (raw: Raw, key: string): unknown => (Object.hasOwn(raw, key) ? raw[key] : undefined)

/** The text under a key; empty when there is none or when it is not text. */
export const textOf = (raw: Raw, key: string): string => {
  const value = fieldOf(raw, key)
  return typeof value === 'string' ? value : ''
}

/** The number under a key, also one that is written as text without any sign; undefined when there is none. */
export const numberOf = (raw: Raw, key: string): number | undefined => {
  const value = fieldOf(raw, key)
  if (typeof value === 'string') return /^\s*\d{1,12}\s*$/.test(value) ? Number(value) : undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export const isTrue = (raw: Raw, key: string): boolean => fieldOf(raw, key) === true

/** The objects of a list; nulls and scalars among them are passed over, and an object alone is a list of one. */
export const listOf = (raw: Raw, key: string): Raw[] => {
  const value = fieldOf(raw, key)
  if (isRaw(value)) return [value]
  return Array.isArray(value) ? value.filter(isRaw) : []
}

export const objectOf = (raw: Raw, key: string): Raw => {
  const value = fieldOf(raw, key)
  return isRaw(value) ? value : {}
}
