// What an import of the whole list makes of it, counted by rules that share no code with the importer.
import type { Procedure } from '../../src/model/procedure.ts'
import type { PortalDetail } from './national-source.ts'

export interface Pair {
  detail: PortalDetail
  record: Procedure
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const hardPlace = /(?:xã|vùng)[^.;\n]{0,60}(?:miền núi|hải đảo|vùng sâu|khó khăn)/iu
const hasHardLength = ({ detail }: Pair) =>
  detail.executionMethods.some(row => {
    const text = `${row.processingTime}\n${row.description ?? ''}`
    return hardPlace.test(text) && /\d ?ngày/u.test(text.slice(text.search(hardPlace)))
  })
const limitsOf = ({ record }: Pair) => record.timeLimits ?? []
const papersOf = ({ record }: Pair) => record.papers ?? []
const feesOf = ({ record }: Pair) => record.fees ?? []
const copyName = /^(?:0?\d{1,2} )?bản (?:sao|chụp|photo)/iu
const eitherName = /bản (?:chính|gốc)[^.;]{0,60}hoặc[^.;]{0,60}bản sao/iu
const refusal = /từ chối|không (?:chấp|đồng ý|cấp|đủ điều kiện|phê duyệt)/iu
const byPlace = (limit: { when?: { case?: unknown; if?: unknown; unless?: unknown } | undefined }) =>
  JSON.stringify(limit.when ?? {}).includes('noi-kho-khan')

/** What is counted: records of which it is true, or pieces where it gives a number. */
export const questions: Readonly<Record<string, (pair: Pair) => boolean | number>> = {
  records: () => true,
  'limits: an extension': pair => limitsOf(pair).some(limit => limit.extension !== undefined),
  'limits: by case': pair => limitsOf(pair).some(limit => limit.when?.case !== undefined),
  'limits: of hard places apart': pair => limitsOf(pair).some(byPlace),
  'limits: one number for all although hard places have their own': pair =>
    hasHardLength(pair) && limitsOf(pair).some(limit => limit.amount !== undefined) && !limitsOf(pair).some(byPlace),
  'limits: in words': pair => limitsOf(pair).some(limit => limit.unit === 'as-prescribed'),
  'limits: none': pair => limitsOf(pair).length === 0,
  'agency: none': ({ record }) => record.agency === undefined,
  papers: pair => papersOf(pair).length,
  'papers: a copy by its name, counted as an original': pair =>
    papersOf(pair).filter(
      paper => copyName.test(paper.name) && (paper.originals ?? 0) > 0 && !/hoặc|và/u.test(paper.name),
    ).length,
  'papers: an original or a copy, counted as both': pair =>
    papersOf(pair).filter(paper => eitherName.test(paper.name) && (paper.originals ?? 0) > 0 && (paper.copies ?? 0) > 0)
      .length,
  'papers: named longer than 165 letters': pair => papersOf(pair).filter(paper => paper.name.length > 165).length,
  'papers: ending in a colon or "gồm"': pair => papersOf(pair).filter(paper => /(?::|gồm)$/u.test(paper.name)).length,
  'papers: beginning with a small letter': pair => papersOf(pair).filter(paper => /^\p{Ll}/u.test(paper.name)).length,
  'papers: without a count': pair =>
    papersOf(pair).filter(paper => paper.hand !== 'show' && !paper.originals && !paper.copies).length,
  'forms: named by a file': pair =>
    papersOf(pair).filter(paper => /\.(?:docx?|pdf|xlsx?)\b/iu.test(paper.form?.name ?? '')).length,
  'results: a refusal first, another behind': ({ record }) => {
    const names = (record.results ?? []).map(({ name }) => name)
    const only = names.map(name => refusal.test(name) && !/hoặc|\/|cho phép/u.test(name))
    return only[0] === true && only.includes(false)
  },
  'fees: not determined': pair => feesOf(pair).filter(fee => fee.undetermined !== undefined).length,
  'fees: not determined, the words are "miễn" or "không thu" alone': pair =>
    feesOf(pair).filter(fee => /^\W*(?:miễn|không thu) (?:phí|lệ phí)\W*(?:$|\(|\.)/iu.test(fee.undetermined ?? ''))
      .length,
  'fees: free by the words of the source': pair => feesOf(pair).filter(fee => fee.amount === 0).length,
  'fees: amounts with a date': ({ record }) => (record.changes ?? []).length > 0,
  'fees: an amount alone beside words that change it': ({ record }) =>
    (record.fees ?? []).filter(
      fee =>
        (fee.amount ?? 0) > 0 &&
        /\d ?% (?:mức|của mức)|miễn[^.;]{0,20} từ ngày|đến hết ngày|từ ngày[^.;]{0,60} trở đi/iu.test(fee.note ?? '') &&
        record.changes === undefined &&
        !(record.unclear ?? []).some(doubt => doubt.about === 'fees' && fold(doubt.text).includes('đổi mức')),
    ).length,
}

/** The answers over a whole list. */
export const census = (pairs: readonly Pair[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries(questions).map(([name, ask]) => [name, pairs.reduce((sum, pair) => sum + Number(ask(pair)), 0)]),
  )

/** Of the records whose performing agencies the source names in words, those whose agency is none of these. */
export const otherAgencies = (pairs: readonly Pair[], nameOf: (id: string) => string | undefined): number =>
  pairs.filter(({ detail, record }) => {
    const said = fold(detail.executingAgencies ?? '').replace(
      /(?:ủy|uỷ) ban nhân dân (?:cấp )?xã, phường/gu,
      'ủy ban nhân dân cấp xã',
    )
    const name = record.agency === undefined ? undefined : nameOf(record.agency)
    return said !== '' && name !== undefined && !said.includes(fold(name))
  }).length
