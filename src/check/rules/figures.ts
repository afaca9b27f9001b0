import type { PublishedClaim } from '../../model/claim.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Parameter } from '../../model/parameter.ts'
import type { Path } from '../../model/problem.ts'
import type { Proposal } from '../../model/proposal.ts'
import type { Published } from '../../model/published.ts'
import type { LegalReview } from '../../model/review.ts'
import { each, type Report } from '../context.ts'

const scales: Readonly<Record<string, number>> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3 }

/** A number in words: "2.306 tỷ", "71,64", "1,5 triệu". */
const written = /(?<![\d.,/-])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\d/])\s*(tỷ|triệu|nghìn)?/gu

interface Said {
  value: number
  around: string
}

/** The numbers that a text states, in full. */
const numbersIn = (text: string): Said[] =>
  [...text.matchAll(written)].map(([around, whole = '', part = '', scale = '']) => ({
    value: Number(`${whole.replaceAll('.', '')}.${part || 0}`) * (scales[scale] ?? 1),
    around: around.trim(),
  }))

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))

/** Every number below a value. */
const numbersBelow = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersBelow)
      : []

/** Years that a text or an id names. */
const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year))

/** A source speaks of its own year or of one or two before it. */
const latestReport = 2

/** The year of a figure is one that its name, its id and its source can have. */
function year(
  own: number,
  { id, name, source }: { id: string; name: string; source?: string },
  path: Path,
  report: Report,
): void {
  const named = yearsIn(`${id} ${name}`)
  const told = yearsIn(source ?? '')
  const isOther = named.length > 0 && !named.some(one => Math.abs(one - own) <= (told.includes(own) ? 1 : 0))
  const isFar = told.length > 0 && !told.some(one => one >= own && one - own <= latestReport)
  if (isOther || isFar) report('NOTE_DIFFERS', path, { value: (isOther ? named : told).join(', '), field: own })
}

const claims = each<PublishedClaim>(
  'claim',
  catalog => catalog.claims,
  ({ id, name, figure, year: own, source }, report) => {
    const said = numbersIn(name)
    const [first] = said
    if (first !== undefined && !said.some(({ value }) => isNear(value, figure)))
      report('NOTE_DIFFERS', ['figure'], { value: said.map(({ around }) => around).join(', '), field: figure })
    if (own !== undefined) year(own, { id, name, source: source.title ?? '' }, ['year'], report)
  },
)

const published = each<Published>(
  'published',
  catalog => catalog.published,
  ({ id, name, procedures, of, year: own, source }, report) => {
    const said = Number(/(\d[\d.]*) thủ tục/u.exec(name)?.[1]?.replaceAll('.', '') ?? Number.NaN)
    if (!Number.isNaN(said) && procedures !== undefined && said !== procedures && said !== of)
      report('NOTE_DIFFERS', ['procedures'], { value: said, field: procedures })
    if (own !== undefined) year(own, { id, name, source: source.title ?? '' }, ['year'], report)
  },
)

const indicators = each<Indicator>(
  'indicator',
  catalog => catalog.indicators,
  ({ unit, province, periods }, report, { catalog }) => {
    const own = catalog.provinces.get(province ?? '')?.name
    const other = [...catalog.provinces.values()].find(({ fullName }) => unit === fullName)
    if (own !== undefined && other !== undefined && other.name !== own)
      report('NOTE_DIFFERS', ['unit'], { value: unit, field: own })
    for (const [index, { from, source }] of periods.entries()) {
      const told = yearsIn(source.title ?? '')
      if (told.length > 0 && told.every(one => one < Number(from.slice(0, 4)) - latestReport))
        report('NOTE_DIFFERS', ['periods', index, 'from'], { value: told.join(', '), field: from })
    }
  },
)

const reviews = each<LegalReview>(
  'review',
  catalog => catalog.reviews,
  ({ id, name, from, to }, report) => {
    for (const said of yearsIn(`${name} ${id}`))
      if (said < Number(from.slice(0, 4)) || said > Number(to.slice(0, 4)))
        report('NOTE_DIFFERS', ['name'], { value: said, field: `${from}, ${to}` })
  },
)

/** How many times its neighbour a value of one series may be. */
const leap = 3

const parameters = each<Parameter>(
  'parameter',
  catalog => catalog.parameters,
  ({ values }, report) => {
    for (const [index, { value, basis, from, source }] of values.entries()) {
      const path = ['values', index, 'value']
      const before = values[index - 1]?.value ?? values[index + 1]?.value
      if (typeof value !== 'number') continue
      const [a, b] = Object.values(basis ?? {})
      if (a !== undefined && b !== undefined && Math.abs(a / b - value) >= 1 && Math.abs(a * b - value) >= 1)
        report('NOTE_DIFFERS', path, { value: Math.round(a / b), field: value })
      if (typeof before === 'number' && before > 0 && (value / before > leap || before / value > leap))
        report('UNLIKE_OTHERS', path, { value, usual: before, count: values.length - 1 })
      if (yearsIn(source.title ?? '').some(told => told > Number(from.slice(0, 4))))
        report('NOTE_DIFFERS', ['values', index, 'source', 'title'], { value: source.title ?? '', field: from })
    }
  },
)

/** Amounts that sentences of a proposal state: with đồng, or a round number of cases. */
const stated = /(?:(?<=khoảng )\d[\d.,]* triệu|\d{1,3}(?:\.\d{3})+(?= đồng))/gu

const proposals = each<Proposal>(
  'proposal',
  catalog => catalog.proposals,
  (proposal, report) => {
    const { name, summary = '', assumptions = [], changes, costOn, from, rebuilds } = proposal
    if (costOn !== undefined && costOn > from) report('DATE_ORDER', ['costOn'], { value: from, earlier: costOn })
    // what is rebuilt is another's sum
    if (rebuilds !== undefined) return
    const own = numbersBelow(changes)
    const texts: readonly (readonly [Path, string])[] = [
      [['name'], name],
      [['summary'], summary],
      ...assumptions.map((text, index) => [['assumptions', index], text] as const),
      ...changes.flatMap(({ given }, index) => {
        const title = given?.submissions?.source.title
        return title === undefined
          ? []
          : [[['changes', index, 'given', 'submissions', 'source', 'title'], title] as const]
      }),
    ]
    for (const [path, text] of texts)
      for (const [around] of text.matchAll(stated)) {
        const value = numbersIn(around)[0]?.value ?? 0
        if (!own.some(number => isNear(number, value)))
          report('NOTE_DIFFERS', path, { value: around, field: own.filter(number => number > 1000).join(', ') })
      }
  },
)

export const figures = [claims, published, indicators, reviews, parameters, proposals]
