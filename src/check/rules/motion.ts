import { dayNumber, isDate, weekday } from '../../engine/time/dates.ts'
import type { Act } from '../../model/act.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Path } from '../../model/problem.ts'
import type { Overlay } from '../../model/proposal.ts'
import { provinceNamed, weekdayWords } from '../../text/check-words.ts'
import { each, eachProcedure, type Report, type Rule } from '../context.ts'
import { eachCiting } from '../reading.ts'
import { lawNumber, plain, unmarked } from '../words.ts'
import { dialable } from './lists.ts'

const acts = each<Act>(
  'act',
  catalog => catalog.acts,
  (act, report, { catalog }) => {
    const text = catalog.documents.get(act.document)
    const first = text?.retroactive ? undefined : (text?.from ?? text?.date)
    if (first !== undefined && act.from < first) report('DATE_ORDER', ['from'], { value: act.from, earlier: first })
    if (text?.to !== undefined && act.to !== undefined && act.to > text.to)
      report('DATE_ORDER', ['to'], { value: text.to, earlier: act.to })
    const said: readonly string[] = (act.checked.against ?? '').match(lawNumber) ?? []
    const [other] = said
    if (other !== undefined && !said.includes(act.document))
      report('NOTE_DIFFERS', ['checked', 'against'], { value: other, field: act.document })
    for (const [index, { procedures, from }] of act.changes.entries()) {
      if (from !== undefined && from < act.from && text?.retroactive !== true)
        report('DATE_ORDER', ['changes', index, 'from'], { value: from, earlier: act.from })
      for (const [at, code] of procedures.entries())
        if (procedures.indexOf(code) < at)
          report('DUPLICATE_ITEM', ['changes', index, 'procedures', at], { value: 'procedures' })
    }
  },
)

/** Names of provinces that a text states as such: `tỉnh Lai Châu`, `Thành phố Hồ Chí Minh`. */
function provincesIn(text: string, { provinces }: Catalog): string[] {
  return [...provinces.values()].flatMap(({ code, name }) => (provinceNamed(name).test(text) ? [code] : []))
}

/** A text of one province does not speak of another one alone. */
function ownProvince(text: string, province: string, path: Path, report: Report, catalog: Catalog): void {
  const said = provincesIn(text, catalog)
  const name = catalog.provinces.get(province)?.name ?? province
  const [other] = said
  if (other !== undefined && !said.includes(province))
    report('NOTE_DIFFERS', path, { value: catalog.provinces.get(other)?.name ?? other, field: name })
}

/** A commune that an address names lies in the province. */
function address(text: string, province: string, path: Path, report: Report, catalog: Catalog): void {
  const own = new Set(Object.values(catalog.communes.get(province)?.communes ?? {}).map(name => unmarked(plain(name))))
  if (own.size === 0) return
  for (const [, kind = '', name = ''] of text.matchAll(
    /(?<!\p{L})(phường|xã|đặc khu) ((?:\p{Lu}[\p{L}'’-]*(?: |$)?)+)/giu,
  )) {
    // Hòa Bình and Hoà Bình are one name
    const said = unmarked(plain(`${kind} ${name}`))
    if (![...own].some(commune => said.startsWith(commune)))
      report('LIST_ODD', path, { kind: 'commune', value: `${kind} ${name.trim()}` })
  }
}

const overlays = each<Overlay>(
  'overlay',
  catalog => catalog.overlays,
  ({ province, places = [], office, changes }, report, { catalog }) => {
    for (const [index, place] of places.entries()) {
      ownProvince(place.name, province, ['places', index, 'name'], report, catalog)
      address(place.address, province, ['places', index, 'address'], report, catalog)
      dialable(place.phone, ['places', index, 'phone'], report)
    }
    if (office !== undefined) ownProvince(JSON.stringify(office), province, ['office'], report, catalog)
    for (const [index, { source }] of changes.entries())
      ownProvince(source.title ?? '', province, ['changes', index, 'source', 'title'], report, catalog)
  },
)

const writtenDay = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/gu

/** The day on which the text that a source names was signed: by the register, by the words, or by the year of its number. */
function signed(
  { document, title = '' }: { document?: string | undefined; title?: string | undefined },
  catalog: Catalog,
) {
  const known = catalog.documents.get(document ?? '')
  if (known !== undefined) return known.retroactive ? undefined : known.date
  const days = [...title.matchAll(writtenDay)].map(
    ([, day = '', month = '', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  const years = [...title.matchAll(/\/(20\d\d)\/\p{Lu}/gu)].map(([, year]) => `${year}-01-01`)
  return [...days, ...years].toSorted()[0]
}

interface Dated {
  from?: string | undefined
  source?: { document?: string | undefined; title?: string | undefined } | undefined
}

function notBefore({ from, source }: Dated, path: Path, report: Report, catalog: Catalog): void {
  const day = source === undefined ? undefined : signed(source, catalog)
  if (from !== undefined && day !== undefined && from < day)
    report('DATE_ORDER', [...path, 'from'], { value: from, earlier: day })
}

/** Nothing holds by a text before the text was signed. */
const order: readonly Rule[] = [
  each<Overlay>(
    'overlay',
    catalog => catalog.overlays,
    ({ changes }, report, { catalog }) => {
      for (const [index, change] of changes.entries()) notBefore(change, ['changes', index], report, catalog)
    },
  ),
  each(
    'parameter',
    catalog => catalog.parameters,
    ({ unit, values }, report, { catalog }) => {
      // a norm is used for years before the text that states it
      if (unit !== 'VND') return
      for (const [index, value] of values.entries()) notBefore(value, ['values', index], report, catalog)
    },
  ),
  eachProcedure(({ changes = [] }, report, { catalog }) => {
    for (const [index, change] of changes.entries()) notBefore(change, ['changes', index], report, catalog)
  }),
]

/** Days of the year that are holidays by name (Bộ luật Lao động 45/2019/QH14 Điều 112). */
const holidays: readonly (readonly [RegExp, string])[] = [
  [/^Tết Dương lịch$/u, '01-01'],
  [/^Ngày Chiến thắng$/u, '04-30'],
  [/^Ngày Quốc tế lao động$/iu, '05-01'],
  [/^Quốc khánh$/u, '09-02'],
  [/^Ngày Văn hóa Việt Nam$/u, '11-24'],
]

const dayOfWeek = /(thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật),? (?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/giu

function namedDay(text: string, path: Path, report: Report): void {
  for (const [around, said = '', day = '', month = '', year = ''] of text.matchAll(dayOfWeek)) {
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (!isDate(date)) continue
    const meant = weekdayWords[weekday(dayNumber(date)) % 7] ?? ''
    if (plain(said) !== plain(meant)) report('NOTE_DIFFERS', path, { value: around, field: meant })
  }
}

const calendars = each(
  'calendar',
  catalog => catalog.calendars,
  (calendar, report) => {
    eachCiting(calendar, (text, path) => namedDay(text, path, report))
    for (const [index, { date, name, kind }] of calendar.off.entries()) {
      const own = holidays.find(([pattern]) => pattern.test(name))?.[1]
      const isThere = calendar.off.some(other => own !== undefined && other.date.endsWith(own) && other.name === name)
      if (
        kind === 'holiday' &&
        own !== undefined &&
        !date.endsWith(own) &&
        !(isThere && own === secondDay && /-09-0[13]$/.test(date))
      )
        report('LIST_ODD', ['off', index, 'date'], { kind: 'holiday', value: `${name}, ${date}` })
    }
  },
)

/** Quốc khánh has a second day beside it; the others have one. */
const secondDay = '09-02'

export const motionRules: readonly Rule[] = [acts, overlays, ...order, calendars]
