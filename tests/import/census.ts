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

const condition = /^(?:trường hợp|đối với|nếu|khi) /iu
const tornEnd = /(?:^|\s)(?:như|của|và|hoặc|trường hợp|phụ lục|theo|do|các|những)(?: …)?$/iu
const originalName = /^(?:0?\d{1,2} )?bản (?:chính|gốc) /iu
const partOfFile =
  /^(?:giấy tờ (?!chứng minh)|bản khai|bản sao|một trong|phần |các thành phần|các tài liệu|tài liệu |đơn )/iu
const signs = /[^\p{L}\d]+/gu
const days: readonly string[] = ['day', 'working-day', 'non-holiday-day']
/** A limit of hard places that is shorter than one of the others. */
const isShortForHard = (pair: Pair): boolean => {
  const [hard, usual] = [/"(?:case|if)":"noi-kho-khan"/u, /"(?:case":"noi-khac|unless":"noi-kho-khan)"/u].map(pattern =>
    limitsOf(pair).filter(limit => days.includes(limit.unit) && pattern.test(JSON.stringify(limit.when ?? {}))),
  )
  return (hard ?? []).some(
    one => (usual ?? []).length > 0 && (usual ?? []).every(other => (one.amount ?? 0) < (other.amount ?? 0)),
  )
}

/** What is counted: records of which it is true, or pieces where it gives a number. */
export const questions: Readonly<Record<string, (pair: Pair) => boolean | number>> = {
  records: () => true,
  'limits: an extension': pair => limitsOf(pair).some(limit => limit.extension !== undefined),
  'limits: by case': pair => limitsOf(pair).some(limit => limit.when?.case !== undefined),
  'limits: of hard places apart': pair => limitsOf(pair).some(byPlace),
  'limits: one number for all although hard places have their own': pair =>
    hasHardLength(pair) && limitsOf(pair).some(limit => limit.amount !== undefined) && !limitsOf(pair).some(byPlace),
  'limits: shorter for hard places than for others': isShortForHard,
  'limits: a number without a unit, and the time of the cases unsaid': pair =>
    limitsOf(pair).some(limit => /không ghi đơn vị/u.test(limit.note ?? '')) &&
    limitsOf(pair).every(limit => limit.amount === undefined) &&
    (pair.detail.cases ?? []).some(
      ({ processingDay }) =>
        (processingDay?.qty ?? 0) > 0 && processingDay?.type !== undefined && processingDay.type !== 'OTHER',
    ) &&
    !(pair.record.unclear ?? []).some(({ about }) => about === 'timeLimits'),
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
  'papers: named by a condition ("Trường hợp …", "Đối với …")': pair =>
    papersOf(pair).filter(paper => condition.test(paper.name)).length,
  'papers: asked in a circumstance alone': pair => papersOf(pair).filter(paper => paper.when?.if !== undefined).length,
  'papers: asked in some ways of handing in alone': pair =>
    papersOf(pair).filter(paper => paper.when?.channel !== undefined).length,
  'papers: an original by its name, copies counted with it': pair =>
    papersOf(pair).filter(
      paper => originalName.test(paper.name) && !/sao|chụp/u.test(paper.name) && (paper.copies ?? 0) > 0,
    ).length,
  'papers: without a name': pair => papersOf(pair).filter(paper => /^Giấy tờ không ghi tên$/u.test(paper.name)).length,
  'papers: named by words that lead on': pair => papersOf(pair).filter(paper => tornEnd.test(paper.name)).length,
  'papers: the procedure named as a part of its file': ({ record }) =>
    (record.papers ?? []).filter(paper => fold(paper.note ?? '').includes(`thuộc phần: ${fold(record.name)}`)).length,
  'cases: parts of one file': ({ record }) => (record.cases ?? []).some(({ name }) => partOfFile.test(name)),
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
  'results: a request to complete the file first': ({ record }) =>
    /^(?:văn bản|thông báo)[^.]{0,30}(?:sửa đổi|bổ sung|hoàn thiện)[^.]{0,30}hồ sơ$/iu.test(
      record.results?.[0]?.name ?? '',
    ),
  'steps: nobody who acts': ({ record }) => (record.steps ?? []).filter(({ actor }) => actor === 'other').length,
  'forms: named by nothing but that there is one': pair =>
    papersOf(pair).filter(paper => paper.form?.name === 'Có biểu mẫu kèm theo').length,
  'fees: the same but for signs': pair => {
    const said = feesOf(pair).map(({ id: _, when: __, ...fee }) =>
      JSON.stringify(fee).toLocaleLowerCase('vi').replace(signs, ' '),
    )
    return said.length - new Set(said).size
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

const levelWords: readonly (readonly [string, RegExp])[] = [
  ['commune', /cấp xã$|^(?:ủy|uỷ) ban nhân dân xã/iu],
  ['province', /^sở |cấp tỉnh$/iu],
  ['ministry', /^(?:bộ (?!phận|chỉ huy)|cục )/iu],
]

/** What is counted of the agency's name. */
const agencyQuestions: Readonly<Record<string, (name: string, record: Procedure) => boolean>> = {
  'agency: the chairman of a committee': name => /^chủ tịch (?:ủy|uỷ|ubnd)/iu.test(name),
  'agency: with its ministry behind it': name => /[-–,] ?bộ \p{L}/iu.test(name),
  'agency: a union, or "another body"': name => /^(?:công đoàn|cơ quan khác)/iu.test(name),
  'agency: of a level that is not marked, without a doubt': (name, { levels = [], unclear = [] }) => {
    const own = levelWords.find(([, pattern]) => pattern.test(name))?.[0]
    const isMarked =
      levels.length === 0 || own === undefined || levels.some(level => level === own || level === 'other')
    return !isMarked && !unclear.some(({ about }) => about === 'agency')
  },
}

const sameSpelling = (text: string): string => text.replace(/uỷ/gu, 'ủy').replace(/ubnd/gu, 'ủy ban nhân dân')

/** Of the records whose performing agencies the source names in words, those whose agency is none of these. */
const otherAgencies = (pairs: readonly Pair[], nameOf: (id: string) => string | undefined): number =>
  pairs.filter(({ detail, record }) => {
    const said = sameSpelling(fold(detail.executingAgencies ?? ''))
      .replace(/ủy ban nhân dân (?:cấp )?xã, phường|ủy ban nhân dân xã(?=[,.]|$)/gu, 'ủy ban nhân dân cấp xã')
      .replace(/ủy ban nhân dân tỉnh,? (?:và )?thành phố/gu, 'ủy ban nhân dân cấp tỉnh')
    const name = record.agency === undefined ? undefined : nameOf(record.agency)
    return said !== '' && name !== undefined && !said.includes(sameSpelling(fold(name)))
  }).length

/** The answers about agencies over a whole list, by the name that each agency has. */
export function agencyCensus(
  pairs: readonly Pair[],
  nameOf: (id: string) => string | undefined,
): Record<string, number> {
  const named = pairs.map(({ record }) => ({ record, name: (record.agency && nameOf(record.agency)) ?? '' }))
  return {
    ...Object.fromEntries(
      Object.entries(agencyQuestions).map(([question, ask]) => [
        question,
        named.filter(({ name, record }) => ask(name, record)).length,
      ]),
    ),
    'agency: none of those that the source names': otherAgencies(pairs, nameOf),
  }
}
