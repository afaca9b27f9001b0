import { likely } from '../../../src/engine/cost/quantity.ts'
import type { Submissions } from '../../../src/model/procedure.ts'
import { plainNumber } from '../../../src/text/number.ts'
import { whatIfSegments as t } from '../../../src/text/what-if-segments.ts'
import type { Fields } from './calculator-data.ts'
import type { Field, Group } from './calculator-fields.ts'

type Volume = Submissions | undefined
type Segment = NonNullable<Submissions['segments']>[number]
type Part = keyof typeof t.fields

const most: Record<Part, number> = { ten: 60, 'ty-le': 100, 'so-lan': 10_000, gio: 100 }
const parts = Object.keys(most) as Part[]

/** The kinds of the record, and room for three where it tells fewer. */
const rowsOf = (volume: Volume): (Segment | undefined)[] => {
  const own = volume?.segments ?? []
  return [...own, ...Array.from({ length: Math.max(0, 3 - own.length) }, () => undefined)]
}

function shown(part: Part, { name, share, perSubject, hours }: Segment): string | number | undefined {
  if (part === 'ten') return name
  if (part === 'gio') return hours
  return part === 'ty-le' ? Math.round(likely(share) * 1e6) / 1e4 : perSubject && likely(perSubject)
}

/** The fields of the kinds of applicants: name, share, times a year, and how much slower or quicker. */
export const segmentGroup = (volume: Volume): Group => ({
  heading: t.title,
  hint: t.hint,
  fields: rowsOf(volume).flatMap((own, index) =>
    parts.map((part): Field => {
      const value = own && shown(part, own)
      return {
        name: `nhom.${index}.${part}`,
        label: t.named(index, t.fields[part]),
        kind: part === 'ten' ? 'text' : 'number',
        initial: typeof value === 'number' ? plainNumber(value) : (value ?? ''),
        max: most[part],
      }
    }),
  ),
})

/** Whether the reader told kinds of applicants apart, or told those of the record otherwise. */
export const tellsSegments = (fields: Fields): boolean => [...fields.keys()].some(name => name.startsWith('nhom.'))

/** The kinds as typed over those of the record, each share as a part of their sum; undefined where there is none. */
export function segmentsOf(volume: Volume, fields: Fields): Submissions['segments'] {
  const kept = rowsOf(volume).flatMap((own, index): Segment[] => {
    const typed = (part: Part) => fields.get(`nhom.${index}.${part}`)
    const number = (part: Part) => Number(typed(part) ?? 0)
    const share = typed('ty-le') === undefined ? own && likely(own.share) : number('ty-le') / 100
    if (!share) return []
    const [name, perSubject, hours] = [typed('ten') ?? own?.name ?? t.named(index), typed('so-lan'), number('gio')]
    const times = perSubject !== undefined && { perSubject: Number(perSubject) }
    return [{ ...own, id: own?.id ?? `nhom-${index + 1}`, name, share, ...times, ...(hours && { hours }) }]
  })
  const sum = kept.reduce((total, { share }) => total + likely(share), 0)
  if (!tellsSegments(fields)) return volume?.segments
  return kept.length === 0 ? undefined : kept.map(one => ({ ...one, share: likely(one.share) / sum }))
}
