import type { Procedure } from '../model/procedure.ts'
import { cleanDeep } from './clean.ts'
import { knownFields } from './fields.ts'
import type { Around } from './lists.ts'
import { fieldOf, isRaw, type Raw, textOf } from './raw.ts'
import { toProcedure } from './record.ts'
import { type Remark, remarks, type Tell } from './rules.ts'

/** What one line of a source became: a record, or remarks that say why not. */
export interface Converted {
  /** The code as the source writes it, or as much of it as there is. */
  code: string
  remarks: Remark[]
  procedure?: Procedure
}

const wellFormed = /^[1-9]\.\d{6}$/

/** The procedure of a line: the object itself or, in the portal's answers, its `detail`. */
export function detailOf(value: unknown): Raw | undefined {
  if (!isRaw(value)) return undefined
  const detail = fieldOf(value, 'detail')
  return isRaw(detail) ? detail : value
}

/** The code of a line as written, before anything is repaired. */
export function codeOf(value: unknown): string {
  const detail = detailOf(value)
  if (detail === undefined) return ''
  const code = fieldOf(detail, 'code') ?? (isRaw(value) ? fieldOf(value, 'code') : undefined)
  return typeof code === 'string' ? code : typeof code === 'number' ? String(code) : ''
}

/** Reads one JSON text; a text that is none gives undefined. */
export function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The well-formed code, or the rule by which the line gives no record. */
function readCode(code: string, detail: Raw, tell: Tell): string | undefined {
  const trimmed = code.trim()
  if (/xo[aá]\s*$/iu.test(trimmed.normalize('NFC')) || /delet|inactive|abolish/i.test(textOf(detail, 'state'))) {
    tell('CODE_DELETED', code)
    return undefined
  }
  if (!wellFormed.test(trimmed)) {
    tell('CODE_MALFORMED', JSON.stringify(code))
    return undefined
  }
  if (trimmed !== code) tell('CODE_TRIMMED', JSON.stringify(code))
  return trimmed
}

/** Converts one parsed line; never throws on what a source may hold. */
export function convert(value: unknown, around: Around): Converted {
  const { tell, list } = remarks()
  const detail = detailOf(value)
  const code = codeOf(value)
  const made = detail === undefined || code === '' ? undefined : convertDetail(code, detail, around, tell)
  if (value === undefined) tell('NOT_JSON')
  else if (detail === undefined || code === '') tell('NOT_A_PROCEDURE')
  return { code: code.slice(0, 80), remarks: list, ...(made === undefined ? {} : { procedure: made }) }
}

function convertDetail(code: string, detail: Raw, around: Around, tell: Tell): Procedure | undefined {
  const own = readCode(code, detail, tell)
  if (own === undefined) return undefined
  for (const key of Object.keys(detail)) if (!knownFields.has(key)) tell('FIELD_UNKNOWN', key)
  try {
    const clean = cleanDeep(detail, tell) as Raw
    if (textOf(clean, 'name') === '') {
      tell('NAME_MISSING')
      return undefined
    }
    return toProcedure(own, clean, around, tell)
  } catch (error) {
    if (error instanceof RangeError) tell('TOO_DEEP')
    else tell('NOT_READ', String(error))
    return undefined
  }
}
