import { byLevel, type ListFilter, type LocalProcedure, provinceList } from '../../analysis/province.ts'
import { type ChangeKind, changeKinds, type ListChanges, listChanges } from '../../analysis/province-changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Decision } from '../../model/decision.ts'
import type { Province } from '../../model/lists.ts'
import type { Signing } from '../../model/office.ts'
import { decision as t } from '../../text/decision.ts'
import { decisionParts as parts } from '../../text/decision-parts.ts'
import { basesOf } from './bases.ts'
import { contentOf, differenceLines } from './contents.ts'
import { changesAgainst, type PublishedState } from './published-state.ts'
import { type ServiceList, servicesIn } from './services.ts'
import { changeTables, formsTable, listTables, type PrintedChange } from './tables.ts'

/** A decision that another one takes the place of. */
export interface Replaced {
  number: string
  date?: string | undefined
}

/** What is to be published: a province's list on a date, or what changed in it after `since` or against what was published. */
export interface DecisionRequest extends ListFilter {
  province: string
  on: string
  since?: string | undefined
  /** What the recorded decisions say; what differs from it is published. */
  published?: PublishedState | undefined
  /** Only what is served in this way. */
  list?: ServiceList | undefined
  number?: string | undefined
  date?: string | undefined
  /** Stands in for what the province's own data say of proposer, signer and recipients. */
  signing?: Signing | undefined
  /** Number and day of the submission, in words. */
  submission?: string | undefined
  effective?: string | undefined
  replaces?: readonly Replaced[] | undefined
  /** The contents of each procedure are printed too. */
  withContents?: boolean | undefined
}

/** A decision ready to render, with what it was made from. */
export interface DraftDecision {
  decision: Decision
  listed: readonly LocalProcedure[]
  changes?: (Omit<ListChanges, 'changes'> & { changes: readonly PrintedChange[] }) | undefined
}

/** What changed between two days, without what no part of a decision prints. */
function printedChanges(catalog: Catalog, request: DecisionRequest): DraftDecision['changes'] {
  const { province, on, since, published, sector, level } = request
  const filter = { sector, level }
  if (published !== undefined) return changesAgainst(published, catalog, { province, on, ...filter })
  if (since === undefined) return undefined
  const found = listChanges(catalog, province, since, on, filter)
  const changes = found.changes.map(change => {
    const { before } = change
    const old = before && contentOf({ ...change, procedure: before }, on, catalog)
    return { ...change, oldAndNew: old ? differenceLines(old.sections, contentOf(change, on, catalog).sections) : [] }
  })
  return { ...found, changes: changes.filter(({ kind, oldAndNew }) => kind !== 'amended' || oldAndNew.length > 0) }
}

const countsOf = (changes: readonly PrintedChange[]) =>
  changeKinds.flatMap((kind): (readonly [ChangeKind, number])[] => {
    const count = changes.filter(change => change.kind === kind).length
    return count === 0 ? [] : [[kind, count]]
  })

/** What an article says that is published, and how many procedures of each kind or level. */
function publishArticle(
  catalog: Catalog,
  { listed, changes }: Omit<DraftDecision, 'decision'>,
  { list, withContents = true }: DecisionRequest,
  place: Province,
): string {
  const levels = byLevel(listed, catalog).map(([level, items]) => [level, items.length] as const)
  const scope = parts.scope(levels, listed.length)
  if (list !== undefined) return parts.publishServices(listed.length, place, parts.lists[list]) + scope
  const published = parts.publish(changes?.changes.length ?? listed.length, place, withContents)
  return published + (changes === undefined ? scope : t.articles.counts(countsOf(changes.changes)))
}

/** What is on the list, and what changed: the matter of the decision. */
function matterOf(catalog: Catalog, request: DecisionRequest): Omit<DraftDecision, 'decision'> {
  const { province, on, sector, level, list } = request
  const listed = provinceList(catalog, province, on, { sector, level })
  const served = list === undefined ? listed : servicesIn(listed, list, catalog.overlays.get(province)?.office)
  return { listed: served, changes: printedChanges(catalog, request) }
}

/** The signed decisions that published what changes, but for those that are replaced whole. */
function changedDecisions(changes: readonly PrintedChange[] = [], replaces: readonly Replaced[]): Replaced[] {
  const whole = new Set(replaces.map(({ number }) => number))
  const found = new Map(changes.flatMap(({ published }) => (published ? [[published.number, published] as const] : [])))
  return [...found.values()].filter(({ number }) => !whole.has(number))
}

const left: readonly ChangeKind[] = ['abolished', 'notApplied']

/** The draft decision of a province; undefined when the list of provinces does not have it. Everything it prints is in it. */
export function draftDecision(catalog: Catalog, request: DecisionRequest): DraftDecision | undefined {
  const place = catalog.provinces.get(request.province)
  if (!place) return undefined
  const { on, since, number, date, sector, level, list, effective, replaces = [] } = request
  const matter = matterOf(catalog, request)
  const changes = matter.changes?.changes
  const printed = changes ? changes.filter(({ kind }) => !left.includes(kind)) : matter.listed
  const asked = list === undefined && (request.withContents ?? true)
  const withContents = asked && printed.length > 0
  const elsewhere = list === undefined && !asked && printed.length > 0
  const office = catalog.overlays.get(place.code)?.office
  const signing = { ...office?.signing, ...request.signing }
  const articles = [
    publishArticle(catalog, matter, { ...request, withContents }, place) + (elsewhere ? parts.contentsElsewhere : ''),
    parts.duties(signing.proposer),
    parts.effect(effective, changes && parts.annexes(withContents).list, replaces, changedDecisions(changes, replaces)),
    parts.carry(place),
  ]
  const sectors = sector === undefined ? [] : [catalog.sectors.get(sector)?.name ?? sector]
  const setting = { catalog, on, withContents }
  const contents = list === undefined ? printed.map(item => contentOf(item, on, catalog)) : []
  const forms = withContents ? formsTable(contents) : undefined
  const decision: Decision = {
    format: 2,
    province: { code: place.code, name: place.name, fullName: place.fullName },
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    on,
    ...(since !== undefined && { since }),
    ...(sector !== undefined && { sector }),
    ...(level !== undefined && { level }),
    subject: t.subject(place, {
      sectors,
      level,
      kinds: changes && countsOf(changes).map(([kind]) => kind),
      list: list && parts.lists[list],
      withContents,
    }),
    place: t.place(place),
    bases: basesOf(matter, { catalog, place, on: date ?? on, signing, submission: request.submission }),
    articles: articles.map((text, index) => ({ title: t.article(index + 1), text })),
    authority: t.signer(place),
    recipients: signing.recipients ?? parts.recipients(place, date ?? on),
    signature: {
      lines: parts.signature(signing.capacity ?? 'chairman', signing.title),
      ...(signing.signer !== undefined && { name: signing.signer }),
    },
    tables: changes ? changeTables(changes, setting) : listTables(matter.listed, setting),
    contents,
    ...(forms !== undefined && { forms }),
    withContents,
    removed: (changes ?? []).flatMap(({ kind, procedure, replaces: gone }) =>
      left.includes(kind) ? [procedure.code] : gone.map(({ code }) => code),
    ),
  }
  return { decision, ...matter }
}
