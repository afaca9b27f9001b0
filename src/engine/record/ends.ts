import type { DoubtAbout } from '../../model/doubt.ts'
import type { LegalDocument } from '../../model/lists.ts'
import type { Change, FeeOperation, Operation } from '../../model/operation.ts'
import type { Source } from '../../model/primitives.ts'
import type { Procedure } from '../../model/procedure.ts'
import { dayAfter, dayBefore } from '../time/dates.ts'
import { holds } from './filing.ts'

type Register = ReadonlyMap<string, LegalDocument>

const lower = (text: string): string => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()

/** Whether a place in a text lies in another: `Phụ lục I.4 Mục 1 khoản VI` in `Phụ lục I.4 Mục 1`. */
export function within(article: string, whole: string): boolean {
  const [inner, outer] = [lower(article), lower(whole)]
  return inner === outer || (inner.startsWith(outer) && /^[\s,;]/.test(inner.slice(outer.length)))
}

/** The last day of a part of a text; undefined where nothing ended it. */
function partEnd(article: string | undefined, text: LegalDocument): string | undefined {
  const parts = article === undefined ? [] : (text.ended ?? []).filter(part => within(article, part.article))
  return parts
    .map(({ to }) => to)
    .sort()
    .at(0)
}

/** The day before the first permanent text that took the place of a temporary one, when that is how it may end. */
function replacedOn(text: LegalDocument, register: Register): string | undefined {
  const [first] = (text.replacedBy ?? []).flatMap(number => register.get(number)?.from ?? []).sort()
  return first === undefined ? undefined : dayBefore(first)
}

/**
 * The last day on which a change applies: its own; sooner where the part of the text that it rests on was repealed, or where
 * a permanent text took the place of a temporary one.
 */
export function endOf(change: Pick<Change, 'to' | 'until' | 'source'>, register: Register): string | undefined {
  const text = change.source.document === undefined ? undefined : register.get(change.source.document)
  if (text === undefined) return change.to
  const replaced = change.until === undefined && text.until === undefined ? undefined : replacedOn(text, register)
  return [change.to, partEnd(change.source.article, text), replaced]
    .filter(day => day !== undefined)
    .sort()
    .at(0)
}

/** A value of a fee whose text ended while nothing takes its place: from which day, and on which condition it was due. */
export interface Lapse extends Pick<FeeOperation, 'fee' | 'channel' | 'when'> {
  /** The first day without a value, ISO. */
  readonly day: string
  readonly document: string
}

/** A value of a fee as it was set: by the record itself, or by a change. */
interface Value extends Pick<FeeOperation, 'fee' | 'channel' | 'when'>, Pick<Change, 'from' | 'to'> {
  readonly source: Source | undefined
  /** True for one that says who decides instead of an amount. */
  readonly open: boolean
}

function valuesOf({ fees = [], changes = [], from = '' }: Procedure): Value[] {
  const own = fees.map(({ id, source, undetermined }) => ({ fee: id, from, source, open: undetermined !== undefined }))
  const set = changes.flatMap(change =>
    change.operations.flatMap(operation =>
      operation.op === 'set-fee'
        ? [{ ...operation, from: change.from, to: change.to, source: operation.source ?? change.source, open: false }]
        : [],
    ),
  )
  return [...own, ...set]
}

const sameFee = (a: Value, b: Value): boolean =>
  a.fee === b.fee && JSON.stringify([a.channel, a.when]) === JSON.stringify([b.channel, b.when])

/** The first day from the given one on which none of these values stands; undefined where one stands for good. */
function firstWithout(values: readonly Value[], day: string): string | undefined {
  const standing = values.find(value => holds(value, day))
  if (standing === undefined) return day
  return standing.to === undefined ? undefined : firstWithout(values, dayAfter(standing.to))
}

/** The values that are past their end one day: the text that set them ended, and no later text set another. */
export function lapsesOf(procedure: Procedure, register: Register): Lapse[] {
  const values = valuesOf(procedure)
  return values.flatMap((value, index): Lapse[] => {
    const document = value.source?.document
    const end = document === undefined ? undefined : register.get(document)?.to
    if (document === undefined || end === undefined || value.open) return []
    const next = dayAfter(end)
    const later = values.filter(
      (other, at) => sameFee(other, value) && (other.from > value.from || (other.from === value.from && at > index)),
    )
    const day = firstWithout(later, next < value.from ? value.from : next)
    if (day === undefined || !holds(value, day)) return []
    const { fee, channel, when } = value
    return [{ day, document, fee, ...(channel && { channel }), ...(when && { when }) }]
  })
}

/** The last day of what a basis names: of the whole text, or of the part that it names alone. */
export function basisEnd(
  { document, article }: { readonly document: string; readonly article?: string | undefined },
  register: Register,
): string | undefined {
  const text = register.get(document)
  return [text?.to, text && partEnd(article, text)]
    .filter(day => day !== undefined)
    .sort()
    .at(0)
}

/**
 * The texts on which a part of a procedure rests and that it outlives, by the first day without them; a day on which it
 * ended itself is out, and so is a text that says nothing of that part.
 */
export function basisEnds(
  { legalBasis = [], to }: Procedure,
  part: DoubtAbout,
  register: Register,
): Map<string, string[]> {
  const ends = new Map<string, string[]>()
  for (const basis of legalBasis) {
    const end = basisEnd(basis, register)
    const isAbout = register.get(basis.document)?.about?.includes(part) !== false
    if (end === undefined || (to !== undefined && to <= end) || !isAbout) continue
    const day = dayAfter(end)
    ends.set(day, [...new Set([...(ends.get(day) ?? []), basis.document])])
  }
  return ends
}

/** Whether a change only says that values are unknown since the text that set them ended. */
export const isLapse = (
  { from, source, operations }: Pick<Change, 'from' | 'source'> & { readonly operations: readonly Operation[] },
  register: Register,
): boolean => {
  const end = source.document === undefined ? undefined : register.get(source.document)?.to
  return (
    end !== undefined &&
    from > end &&
    operations.every(operation => operation.op === 'set-fee' && operation.undetermined !== undefined)
  )
}
