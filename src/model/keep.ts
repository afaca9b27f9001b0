import type { Procedure } from './procedure.ts'

/**
 * Gives what one record puts into a file of all records, as UTF-8: made now, or as it was kept when it was made from the same
 * record, and from the same of what `also` names.
 */
export type PartOf = (record: Procedure, make: () => string, also?: string) => Uint8Array

/** Gives what is found in one record, which JSON can hold: looked for now, or as it was kept. */
export type Keep = <Value extends object>(record: Procedure, find: () => Value, also?: string) => Value

/** Opens what is kept under a name, while what `around` names, beside the records, is the same. */
export type Keeping = <Whole>(name: string, around: string, make: (keep: Keep) => Whole) => Whole
