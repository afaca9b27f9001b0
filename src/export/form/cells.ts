import type { CellObject } from 'write-excel-file/universal'
import type { Bound } from '../../engine/cost/claim.ts'
import { atBound, ofSize } from '../../text/claim.ts'

/** A cell of a form; a formula carries the value it has now, for viewers that do not calculate. */
export interface FormCell {
  value?: string | number
  formula?: string
  /** Looks, as write-excel-file names them. */
  look?: Omit<CellObject, 'value' | 'type'>
}

export type FormRowCells = (FormCell | null)[]

/** One sheet before it is written. */
export interface FormSheet {
  name: string
  rows: FormRowCells[]
  widths: readonly number[]
  /** First and last row of the heads repeated in print, from 1. */
  repeat?: readonly [number, number]
  /** Rows that stay when scrolling. */
  frozen?: number
  /** Rows that a filter covers, its heads first: `A3:H40`. */
  filter?: string
}

/** Digits by the Vietnamese convention in whatever program opens it. */
const formats = {
  whole: '[$-42A]#,##0',
  decimal: '[$-42A]#,##0.###',
  saved: '[$-42A]#,##0;[$-42A]"tăng "#,##0',
  savedPercent: '[$-42A]0.00%;[$-42A]"tăng "0.00%',
} as const

const font = { fontFamily: 'Times New Roman', fontSize: 11, wrap: true, alignVertical: 'center' } as const
const boxed = { ...font, borderStyle: 'thin', borderColor: '#7F7F7F' } as const
const shaded = { ...boxed, backgroundColor: '#F5F5F2' } as const
const tinted = { ...boxed, backgroundColor: '#E8EDF3' } as const
const grouped = { ...shaded, fontWeight: 'bold' } as const
const summed = { ...tinted, fontWeight: 'bold' } as const
const bar = { ...boxed, wrap: false, fontSize: 9 } as const

/** The looks that a form is made of. */
export const looks = {
  plain: font,
  right: { ...font, align: 'right', fontStyle: 'italic' },
  title: { ...font, fontSize: 13, fontWeight: 'bold', align: 'center' },
  subtitle: { ...font, align: 'center' },
  head: { ...summed, align: 'center' },
  headNumber: { ...tinted, fontSize: 9, fontStyle: 'italic', align: 'center' },
  cell: boxed,
  cellCenter: { ...boxed, align: 'center' },
  number: { ...boxed, align: 'right', format: formats.whole },
  hours: { ...boxed, align: 'right', format: formats.decimal },
  saved: { ...boxed, align: 'right', format: formats.saved },
  savedPercent: { ...boxed, align: 'right', format: formats.savedPercent },
  group: grouped,
  groupPlain: shaded,
  groupNumber: { ...grouped, align: 'right', format: formats.whole },
  total: summed,
  totalNumber: { ...summed, align: 'right', format: formats.whole },
  totalHours: { ...summed, align: 'right', format: formats.decimal },
  totalSaved: { ...summed, align: 'right', format: formats.saved },
  totalSavedPercent: { ...summed, align: 'right', format: formats.savedPercent },
  input: { ...boxed, align: 'right', format: formats.whole, backgroundColor: '#FFF6D6' },
  barBefore: { ...bar, textColor: '#7F7F7F' },
  barAfter: { ...bar, textColor: '#1F6B45' },
} as const

/** A look whose number says what it may claim, in print and on the screen: "ít nhất 5.000". */
export function bounded<T extends { format?: string }>(look: T, bound: Bound, saved = false): T {
  if (bound === 'exact' || look.format === undefined) return look
  const [locale, pattern] = [
    '[$-42A]',
    look.format.includes('%') ? '0.00%' : look.format.includes('.') ? '#,##0.###' : '#,##0',
  ]
  const of = (words: string) => `${locale}"${words}"${pattern}`
  return {
    ...look,
    format: saved ? `${of(atBound(bound))};${of(`tăng ${atBound(ofSize(bound, -1))}`)}` : of(atBound(bound)),
  }
}

export const cell = (value: string | number, look: NonNullable<FormCell['look']> = looks.plain): FormCell => ({
  value,
  look,
})

/** A live cell: what it computes and what that is now. */
export const live = (formula: string, value: string | number, look: NonNullable<FormCell['look']>): FormCell => ({
  formula,
  value,
  look,
})

/** A cell across several columns, with the places that it covers. */
export const across = (columns: number, made: FormCell): FormRowCells => [
  { ...made, look: { ...made.look, columnSpan: columns } },
  ...Array<null>(columns - 1).fill(null),
]

/** `K12`, from a column counted from 0 and a row counted from 1. */
export const address = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row}`

/** A cell of another sheet. */
export const elsewhere = (sheet: string, at: string): string => `'${sheet.replace(/'/g, "''")}'!${at}`
