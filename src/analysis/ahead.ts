import { effective } from '../engine/record/effective.ts'
import { restingOn } from '../engine/record/resting.ts'
import { firstTouched } from '../engine/time/calendar.ts'
import { addDays, dayAfter } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Doubt } from '../model/doubt.ts'
import type { LegalDocument } from '../model/lists.ts'
import type { Change, Operation } from '../model/operation.ts'
import type { Source } from '../model/primitives.ts'
import type { Procedure } from '../model/procedure.ts'
import { publicRecords } from './province.ts'

/** What is to come on a day, in one procedure or in a text on which procedures rest. */
export type Ahead =
  | {
      readonly kind: 'change' | 'change-ends'
      readonly day: string
      /** As it stands on the day before. */
      readonly procedure: Procedure
      readonly province?: string | undefined
      readonly source: Source
      readonly verified: boolean
      readonly operations: readonly Operation[]
    }
  | { readonly kind: 'begins' | 'ends'; readonly day: string; readonly procedure: Procedure }
  | {
      readonly kind: 'doubt' | 'doubt-ends'
      readonly day: string
      readonly procedure: Procedure
      readonly doubt: Doubt
    }
  | {
      /** The first day without the text. */
      readonly kind: 'text-ends'
      readonly day: string
      readonly document: LegalDocument
      /** Codes of the procedures in force that rest on it. */
      readonly procedures: readonly string[]
    }
  | { readonly kind: 'parameter-lapses'; readonly day: string; readonly parameter: string; readonly name: string }

/** What nobody has decided yet: days of the calendar, and texts that end without a successor. */
export type Undecided =
  | { readonly kind: 'calendar'; readonly day: string; readonly id: string; readonly question: string }
  | { readonly kind: 'no-successor'; readonly day: string; readonly document: LegalDocument }

/** What to look at, and how far. */
export interface Outlook {
  readonly on: string
  /** Days ahead, the last one counted. */
  readonly within: number
  readonly province?: string | undefined
  readonly sector?: string | undefined
}

/** A change has two days: the one on which it begins and the one after its last. */
function daysOf(change: Change): { kind: 'change' | 'change-ends'; day: string }[] {
  const begins = { kind: 'change' as const, day: change.from }
  return change.to === undefined ? [begins] : [begins, { kind: 'change-ends' as const, day: dayAfter(change.to) }]
}

function changesOf(record: Procedure, catalog: Catalog, province: string | undefined): Ahead[] {
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const local = (overlay?.changes ?? []).filter(({ procedure }) => procedure === record.code)
  const all = [
    ...(record.changes ?? []).map(change => ({ change, of: record.province })),
    ...local.map(change => ({ change, of: province })),
  ]
  return all.flatMap(({ change, of }) =>
    daysOf(change).map(
      ({ kind, day }): Ahead => ({
        kind,
        day,
        procedure: effective(record, addDays(day, -1), overlay),
        province: of,
        source: change.source,
        verified: change.verified !== false,
        operations: change.operations,
      }),
    ),
  )
}

function livesOf(record: Procedure): Ahead[] {
  const begins: Ahead[] = record.from === undefined ? [] : [{ kind: 'begins', day: record.from, procedure: record }]
  return record.to === undefined ? begins : [...begins, { kind: 'ends', day: dayAfter(record.to), procedure: record }]
}

/** What is unclear for a time; a doubt without a last day came with the end of a text, and is told with it. */
const doubtsOf = (record: Procedure): Ahead[] =>
  (record.unclear ?? []).flatMap(doubt => {
    const { from, to } = doubt
    if (from === undefined || to === undefined) return []
    return [
      { kind: 'doubt' as const, day: from, procedure: record, doubt },
      { kind: 'doubt-ends' as const, day: dayAfter(to), procedure: record, doubt },
    ]
  })

function textsEnding(
  catalog: Catalog,
  resting: ReadonlyMap<string, readonly Procedure[]>,
): Extract<Ahead, { kind: 'text-ends' }>[] {
  return [...catalog.documents.values()].flatMap(document => {
    const procedures = (resting.get(document.number) ?? []).map(({ code }) => code)
    if (document.to === undefined || procedures.length === 0) return []
    return [{ kind: 'text-ends', day: dayAfter(document.to), document, procedures }]
  })
}

/** Parameters whose last value ends. */
const lapses = ({ parameters }: Catalog): Ahead[] =>
  [...parameters.values()].flatMap(({ id, name, values }): Ahead[] => {
    const last = values.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1)
    return last?.to === undefined ? [] : [{ kind: 'parameter-lapses', day: dayAfter(last.to), parameter: id, name }]
  })

function openDays({ calendars }: Catalog): Extract<Undecided, { kind: 'calendar' }>[] {
  return [...calendars.values()].flatMap(({ undecided = [] }) =>
    undecided.map(item => ({ kind: 'calendar', day: firstTouched(item) ?? '', id: item.id, question: item.question })),
  )
}

/** What changes after a day and up to some days later, oldest first, and what nobody has decided. */
export function aheadOf(catalog: Catalog, outlook: Outlook): { ahead: Ahead[]; undecided: Undecided[] } {
  const { on, within, province, sector } = outlook
  const last = addDays(on, within)
  const inTime = ({ day }: { readonly day: string }) => day > on && day <= last
  const records = publicRecords(catalog, outlook).filter(({ abolished }) => abolished !== true)
  const texts = textsEnding(catalog, restingOn(records)).filter(inTime)
  const whole = sector === undefined ? lapses(catalog) : []
  const known = records.flatMap(record => [
    ...changesOf(record, catalog, province),
    ...livesOf(record),
    ...doubtsOf(record),
  ])
  const ahead = [...known, ...whole]
  const without = texts.filter(({ document }) => (document.replacedBy ?? []).length === 0)
  return {
    ahead: [...ahead.filter(inTime), ...texts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    undecided: [
      ...openDays(catalog).filter(({ day }) => day <= last && day >= on),
      ...without.map(({ day, document }): Undecided => ({ kind: 'no-successor', day, document })),
    ],
  }
}
