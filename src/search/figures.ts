import { fold, plain } from './fold.ts'

/** A number that a formula asks for, as a record says it: `unit` is VND, a word, or 1 where the label begins with it ("Số năm đóng"). */
export interface FigureInput {
  readonly id: string
  readonly label: string
  readonly unit: string
  readonly typical?: number | undefined
}

/** An amount of a procedure that a formula gives. */
export interface Sum {
  readonly code: string
  readonly inputs: readonly FigureInput[]
}

/** The numbers that a question says for a sum, and those that it leaves to what is usual. */
export interface Figures {
  readonly inputs: Readonly<Record<string, number>>
  readonly said: readonly FigureInput[]
  readonly assumed: readonly FigureInput[]
}

const times: Readonly<Record<string, number>> = {
  ty: 1e9,
  ti: 1e9,
  trieu: 1e6,
  tr: 1e6,
  nghin: 1e3,
  ngan: 1e3,
  k: 1e3,
  dong: 1,
  vnd: 1,
  d: 1,
}
const money =
  /(?<![\d/.,-])(\d+(?:[.,]\d+)*)\s*(ty|ti|trieu|tr|nghin|ngan|k|dong|vnd|d)\b(?:\s*(ruoi|\d{1,3}(?!\s*[a-z])))?(?:\s+(\d+)\s*(trieu|tr|nghin|ngan|k)\b)?/g

/** `1.500.000` is whole, `1,5` and `1.5` are not; undefined for what is no number. */
const numberOf = (text: string): number | undefined => {
  const whole = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(',', '.')
  return /^\d+(\.\d+)?$/.test(whole) ? Number(whole) : undefined
}

/** What follows the word of a power: "2 tỷ rưỡi", "1 triệu 2". */
const restOf = (said: string | undefined, power: number): number =>
  said === undefined || power < 1000 ? 0 : said === 'ruoi' ? power / 2 : (Number(said) * power) / 10 ** said.length

const moneyIn = (text: string): { readonly amounts: number[]; readonly rest: string } => {
  const amounts: number[] = []
  const rest = text.replace(
    money,
    (_, number: string, unit: string, more?: string, next?: string, nextUnit?: string) => {
      const [first, power] = [numberOf(number), times[unit] ?? 1]
      if (first !== undefined)
        amounts.push(first * power + restOf(more, power) + Number(next ?? 0) * (times[nextUnit ?? ''] ?? 0))
      return ' '
    },
  )
  return { amounts, rest }
}

/** The word that stands after a number of an input. */
const wordOf = ({ label, unit }: FigureInput): string | undefined =>
  unit === '1' ? /^so (\p{L}+)/u.exec(fold(label))?.[1] : fold(unit)

const counted = (text: string, word: string): number[] =>
  [
    ...text.matchAll(new RegExp(`(?<![\\d/.,-])(\\d+(?:[.,]\\d+)*)\\s*${word.replace(/[^a-z0-9 ]/g, '')}\\b`, 'g')),
  ].flatMap(([, number = '']) => numberOf(number) ?? [])

/** The one number that is said for an input, if no other input is said the same way. */
const saidFor = (input: FigureInput, sum: Sum, text: ReturnType<typeof moneyIn>): number | undefined => {
  const word = wordOf(input)
  const rivals = sum.inputs.filter(other => wordOf(other) === word)
  if (word === undefined || rivals.length > 1) return undefined
  const values = word === 'vnd' ? text.amounts : counted(text.rest, word)
  return values.length === 1 ? values[0] : undefined
}

const figuresFor = (sum: Sum, text: ReturnType<typeof moneyIn>): Figures | undefined => {
  const values = sum.inputs.map(input => ({ input, value: saidFor(input, sum, text) }))
  const said = values.flatMap(({ input, value }) => (value === undefined ? [] : [input]))
  const assumed = values.flatMap(({ input, value }) => (value === undefined ? [input] : []))
  if (said.length === 0 || assumed.some(({ typical }) => typical === undefined)) return undefined
  const inputs = values.map(({ input, value }) => [input.id, value ?? input.typical ?? 0] as const)
  return { inputs: Object.fromEntries(inputs), said, assumed }
}

/** Money and years are said of many things; pages, copies and groups only of what asks for them. */
const tells = ({ said }: Figures): boolean => said.some(({ unit }) => unit !== 'VND' && unit !== '1')

/**
 * The sums that a question gives the numbers for: of the procedures that answer best (`codes`, best first), the first that has one; where none
 * answers, of the one procedure that alone counts in such units ("14 trang 3 bản").
 */
export const figuresIn = <T extends Sum>(
  query: string,
  sums: readonly T[],
  codes: readonly string[],
): { readonly sum: T; readonly figures: Figures }[] => {
  const text = moneyIn(fold(plain(query)).replace(/\s+/g, ' '))
  const found = sums.flatMap(sum => {
    const figures = figuresFor(sum, text)
    return figures === undefined ? [] : [{ sum, figures }]
  })
  const of = (code: string | undefined) => found.filter(({ sum }) => sum.code === code)
  if (codes.length > 0) return of(codes.find(code => of(code).length > 0))
  const alone = new Set(found.flatMap(({ sum, figures }) => (tells(figures) ? [sum.code] : [])))
  return alone.size === 1 ? of([...alone][0]) : []
}
