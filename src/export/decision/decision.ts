import { type ListFilter, type LocalProcedure, provinceList } from '../../analysis/province.ts'
import {
  type ChangeKind,
  changeKinds,
  type ListChanges,
  type ListedChange,
  listChanges,
} from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Decision, DecisionContent, DecisionTable } from '../../model/decision.ts'
import type { Procedure } from '../../model/procedure.ts'
import { decision as t } from '../../text/decision.ts'
import { causeLines, replacedLines } from './causes.ts'
import * as words from './lines.ts'

/** What is to be published: a province's list on a date, or what changed in it after `since`. */
export interface DecisionRequest extends ListFilter {
  province: string
  on: string
  since?: string | undefined
  number?: string | undefined
  date?: string | undefined
}

/** A decision ready to render, with what it was made from. */
export interface DraftDecision {
  decision: Decision
  listed: readonly LocalProcedure[]
  changes?: ListChanges | undefined
}

/** A column of Annex I: its head, its width in millimetres of the 267 that the page gives, what stands in it. */
interface Column<T> {
  title: string
  width: number
  text(item: T, catalog: Catalog): readonly string[]
}

const sectorName = ({ procedure }: LocalProcedure, { sectors }: Catalog) =>
  sectors.get(procedure.sector)?.name ?? procedure.sector

const agencyOf = ({ agency }: Procedure, { agencies }: Catalog): string =>
  agency === undefined ? words.notStated : (agencies.get(agency)?.name ?? agency)

const nameLines = ({ procedure, own }: LocalProcedure) => (own ? [procedure.name, `(${t.own})`] : [procedure.name])

const listColumns = (widths: readonly [number, number, number, number, number, number]): Column<LocalProcedure>[] => [
  { title: t.columns.code, width: widths[0], text: ({ procedure }) => [procedure.code] },
  { title: t.columns.name, width: widths[1], text: nameLines },
  { title: t.columns.limit, width: widths[2], text: ({ procedure }) => words.limitLines(procedure, false) },
  { title: t.columns.place, width: widths[3], text: ({ procedure }) => words.placeLines(procedure) },
  { title: t.columns.fee, width: widths[4], text: ({ procedure }) => words.listedFees(procedure) },
  {
    title: t.columns.law,
    width: widths[5],
    text: ({ procedure }, catalog) => [words.lawLines(procedure, catalog).join('; ')],
  },
]

const cause = (width: number): Column<ListedChange> => ({ title: t.columns.cause, width, text: causeLines })

const replacing = listColumns([19, 36, 28, 32, 36, 34])
const replaced: Column<ListedChange> = { title: t.columns.replaced, width: 36, text: replacedLines }

/** The columns of each kind: an abolished procedure is only named, a replacing one says what it replaces. */
const changeColumns: Record<ChangeKind, readonly Column<ListedChange>[]> = {
  new: [...listColumns([20, 42, 32, 36, 42, 40]), cause(45)],
  amended: [...listColumns([20, 40, 30, 34, 42, 38]), cause(53)],
  replaced: [...replacing.slice(0, 2), replaced, ...replacing.slice(2), cause(36)],
  abolished: [
    { title: t.columns.code, width: 24, text: ({ procedure }) => [procedure.code] },
    { title: t.columns.name, width: 95, text: nameLines },
    { title: t.columns.agency, width: 48, text: ({ procedure }, catalog) => [agencyOf(procedure, catalog)] },
    cause(90),
  ],
}

const numberWidth = 10

function tableOf<T extends LocalProcedure>(
  id: string,
  title: string,
  items: readonly T[],
  columns: readonly Column<T>[],
  catalog: Catalog,
): DecisionTable {
  const groups = [...Map.groupBy(items, item => sectorName(item, catalog))]
  let count = 0
  return {
    id,
    title,
    columns: [t.columns.number, ...columns.map(column => column.title)],
    widths: [numberWidth, ...columns.map(column => column.width)],
    groups: groups.map(([sector, members]) => ({
      title: t.sector(sector),
      rows: members.map(item => [
        String(++count),
        ...columns.map(column => words.official(column.text(item, catalog).join('\n'))),
      ]),
    })),
  }
}

/** The whole list, one table a level. */
const listTables = (listed: readonly LocalProcedure[], catalog: Catalog): DecisionTable[] =>
  [...Map.groupBy(listed, item => item.level)].map(([level, items]) =>
    tableOf(level, t.tables.all(level), items, listColumns([20, 46, 27, 42, 50, 72]), catalog),
  )

const changeTables = ({ changes }: ListChanges, catalog: Catalog): DecisionTable[] =>
  changeKinds.flatMap(kind => {
    const items = changes.filter(change => change.kind === kind)
    return items.length === 0 ? [] : [tableOf(kind, t.tables[kind], items, changeColumns[kind], catalog)]
  })

/** What Nghị định 63/2010/NĐ-CP Điều 8 khoản 2 asks of a procedure, in its order. */
function contentOf(procedure: Procedure, catalog: Catalog): DecisionContent {
  const { contents } = t
  const applicants = (procedure.applicants ?? []).map(id => catalog.subjectKinds.get(id)?.name ?? id)
  const results = (procedure.results ?? []).map(result => result.name)
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [contents.steps, words.stepLines(procedure)],
    [contents.ways, words.placeLines(procedure)],
    [contents.papers, words.paperLines(procedure)],
    [contents.limit, words.limitLines(procedure)],
    [contents.applicants, applicants.length > 0 ? [applicants.join(', ')] : [words.notStated]],
    [contents.agency, [agencyOf(procedure, catalog)]],
    [contents.result, results.length > 0 ? results : [words.notStated]],
    [contents.fee, words.feeLines(procedure, true, catalog)],
    [contents.forms, words.formLines(procedure)],
    [contents.requirements, words.requirementLines(procedure)],
    [contents.law, words.lawLines(procedure, catalog)],
  ]
  const { code, name } = procedure
  return { code, name, sections: sections.map(([title, lines]) => ({ title, lines: lines.map(words.official) })) }
}

const countsOf = ({ changes }: ListChanges) =>
  changeKinds.flatMap((kind): (readonly [ChangeKind, number])[] => {
    const count = changes.filter(change => change.kind === kind).length
    return count === 0 ? [] : [[kind, count]]
  })

/** The draft decision of a province; undefined when the list of provinces does not have it. Everything it prints is in it. */
export function draftDecision(catalog: Catalog, request: DecisionRequest): DraftDecision | undefined {
  const place = catalog.provinces.get(request.province)
  if (!place) return undefined
  const { on, since, number, date, sector, level } = request
  const filter = { sector, level }
  const changes = since === undefined ? undefined : listChanges(catalog, request.province, since, on, filter)
  const listed = provinceList(catalog, request.province, on, filter)
  const printed = changes ? changes.changes.filter(change => change.kind !== 'abolished') : listed
  const count = changes ? changes.changes.length : listed.length
  const counts = changes && changes.changes.length > 0 ? t.articles.counts(countsOf(changes)) : ''
  const articles = [t.articles.publish(count, place) + counts, t.articles.effect(since), t.articles.carry(place)]
  const sectors = sector === undefined ? [] : [catalog.sectors.get(sector)?.name ?? sector]
  const decision: Decision = {
    format: 1,
    province: { code: place.code, name: place.name, fullName: place.fullName },
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    on,
    ...(since !== undefined && { since }),
    subject: t.subject(place, sectors, level, changes && countsOf(changes).map(([kind]) => kind)),
    place: t.place(place),
    bases: [...t.bases],
    articles: articles.map((text, index) => ({ title: t.article(index + 1), text })),
    tables: changes ? changeTables(changes, catalog) : listTables(listed, catalog),
    contents: printed.map(({ procedure }) => contentOf(procedure, catalog)),
  }
  return { decision, listed, changes }
}
