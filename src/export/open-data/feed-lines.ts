import type { DatedChange, EndedText } from '../../analysis/changes.ts'
import { fieldsChanged } from '../../analysis/diff-fields.ts'
import { dayNumber, isoOf } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import { decision } from '../../text/decision.ts'
import { changeKindNames, feedText } from '../../text/feed.ts'
import { formatDate } from '../../text/format.ts'
import { lawName } from '../../text/law.ts'
import { operationPhrase } from '../../text/operation.ts'
import { causeLines, replacedLines } from '../decision/causes.ts'
import { fieldDiff } from '../diff/lines.ts'

const toCome = ({ from, news }: Pick<DatedChange, 'from' | 'news'>) =>
  from > news ? `, áp dụng từ ${formatDate(from)}` : ''

/** A piece of news names so many procedures. */
const named = 12

/** `Sửa đổi, bổ sung (Hà Nội): Đăng ký khai sinh (1.001193)`; what is to come says from when. */
export function changeTitle(change: DatedChange, { provinces }: Pick<Catalog, 'provinces'>): string {
  const { kind, procedure, province } = change
  const place = province === undefined ? '' : ` (${provinces.get(province)?.name ?? province})`
  const name = procedure.title ?? procedure.name
  const what = change.causes.every(({ ended }) => ended) && change.after ? feedText.ended : changeKindNames[kind]
  return `${what}${place}${toCome(change)}: ${name} (${procedure.code})`
}

/** What stood and what stands, where a text that held for a time has ended; what nobody decided is said so. */
function turnLines({ procedure, after, from }: DatedChange, catalog: Catalog): string[] {
  if (after === undefined) return []
  const states = [isoOf(dayNumber(from) - 1), from].map(on => ({ catalog, on })) as [State, State]
  return fieldsChanged(procedure, after, states)
    .filter(field => field !== 'circumstances')
    .flatMap(field => fieldDiff(field, procedure, after, states).lines)
    .flatMap(line => [
      ...(line.before === undefined
        ? []
        : [`${line.after === undefined ? feedText.gone : feedText.before} ${line.before}`]),
      ...(line.after === undefined ? [] : [`${feedText.after} ${line.after}`]),
    ])
}

type State = Parameters<typeof fieldDiff>[3][number]

/** What the texts of a change did, operation by operation. */
function doneLines({ causes, procedure }: DatedChange, { agencies }: Pick<Catalog, 'agencies'>): string[] {
  const agencyName = (id: string) => agencies.get(id)?.name ?? id
  return causes.flatMap(({ operations = [] }) =>
    operations.map(operation => `- ${operationPhrase(operation, procedure, agencyName)}.`),
  )
}

/** What a change is and who made it, line by line. */
export function changeLines(change: DatedChange, catalog: Catalog): string[] {
  const { procedure, from, news, because, verified } = change
  const replaced = replacedLines(change)
  return [
    procedure.name,
    from > news ? `Sẽ áp dụng từ ngày ${formatDate(from)}.` : `Áp dụng từ ngày ${formatDate(from)}.`,
    ...(because === undefined ? [] : [`${because}.`]),
    ...replaced.map(line => `${decision.columns.replaced}: ${line}.`),
    ...causeLines({ ...change, oldAndNew: doneLines(change, catalog) }, catalog),
    ...turnLines(change, catalog),
    ...(verified ? [] : [feedText.unverified]),
  ]
}

/** `Hết hiệu lực, từ 01/03/2027: Nghị định số 120/2025/NĐ-CP (căn cứ của 30 thủ tục)`. */
export const endedTitle = ({ from, news, document, procedures }: EndedText, catalog: Catalog): string =>
  `${changeKindNames.abolished}${from > news ? `, từ ${formatDate(from)}` : ''}: ${lawName(document.number, catalog)} (${feedText.resting(procedures.length)})`

/** A text that ended or will: when, what comes after it or that nobody has decided, and which procedures rest on it. */
export function endedLines({ from, news, document, procedures }: EndedText, catalog: Catalog): string[] {
  const { number, to = from, until, replacedBy = [], notice, verified } = document
  const names = procedures.map(({ title, name, code }) => `${title ?? name} (${code})`)
  return [
    feedText.textEnds(lawName(number, catalog), to, from > news),
    ...(until === undefined ? [] : [feedText.sooner]),
    ...replacedBy.map(next => `${feedText.instead} ${lawName(next, catalog)}.`),
    ...(replacedBy.length > 0 ? [] : [notice === undefined ? feedText.nothing : `${notice.replace(/\.$/, '')}.`]),
    `${feedText.rest} ${names.slice(0, named).join('; ')}${names.length > named ? feedText.more(names.length - named) : ''}.`,
    ...(verified ? [] : [feedText.unverified]),
  ]
}
