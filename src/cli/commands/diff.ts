import type { CatalogState } from '../../analysis/diff.ts'
import { type DiffReport, diffReport } from '../../export/diff/report.ts'
import { diffAsText } from '../../export/diff/text.ts'
import type { Catalog } from '../../model/catalog.ts'
import { commandTexts } from '../../text/cli.ts'
import { diffText, diffUsage } from '../../text/diff.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { defineCommand, jsonText, type Printers } from '../command.ts'
import type { Library } from '../library.ts'
import { flag, optional, several, UsageError } from '../option.ts'
import { code, date } from '../readers.ts'
import { loadState, nameOf, type StateName, state, unreadCodes } from '../states.ts'

interface Wanted {
  names: readonly [StateName, StateName]
  root: string
  /** Day on which folders and revisions are looked at. */
  on: string | undefined
}

/** The two states, and whether records of one could not be read: those are left out of both, and said. */
function open(
  { names, root, on }: Wanted,
  library: Library,
  err: Printers['err'],
): { states: [CatalogState, CatalogState]; whole: boolean } {
  const [a, b] = names
  if (a.kind === 'day' && b.kind === 'day') {
    if (a.name >= b.name) throw new UsageError(diffUsage.order(a.name, b.name))
    if (on !== undefined) throw new UsageError(diffUsage.onWithDays)
    const { catalog } = library.catalog(root)
    return {
      states: [
        { catalog, on: a.name },
        { catalog, on: b.name },
      ],
      whole: true,
    }
  }
  if (a.kind === 'day' || b.kind === 'day') throw new UsageError(diffUsage.mixed)
  const loaded = [loadState(a), loadState(b)] as const
  const unread = loaded.map(unreadCodes)
  for (const [index, codes] of unread.entries())
    if (codes.length > 0) err(diffUsage.unread(nameOf(index === 0 ? a : b), codes))
  const left = new Set(unread.flat())
  const [old, now] = loaded.map(({ catalog }) => without(catalog, left)) as [Catalog, Catalog]
  const day = on ?? a.today
  return {
    states: [
      { catalog: old, on: day },
      { catalog: now, on: day },
    ],
    whole: left.size === 0,
  }
}

const without = (catalog: Catalog, codes: ReadonlySet<string>): Catalog => ({
  ...catalog,
  procedures: new Map([...catalog.procedures].filter(([code]) => !codes.has(code))),
})

/** A comparison for other programs: the same words, line by line, with figures as numbers. */
const asJson = (
  { inForce, entries, texts, passing, unsure, local, pricedOn }: DiffReport,
  names: readonly StateName[],
  [a, b]: readonly CatalogState[],
) =>
  jsonText({
    before: { kind: names[0]?.kind, name: names[0]?.name, on: a?.on },
    after: { kind: names[1]?.kind, name: names[1]?.name, on: b?.on },
    inForce,
    pricedOn: pricedOn ?? null,
    procedures: entries.map(({ before, after, fields: _fields, ...entry }) => ({
      ...entry,
      name: (after ?? before)?.name,
    })),
    texts,
    passing,
    unsure,
    provinces: Object.fromEntries(local),
  })

/** `thutuc diff`: what differs between two days, two folders or two revisions, field by field. */
export const command = defineCommand({
  words: commandTexts.diff,
  options: {
    procedure: optional(code),
    province: optional(province),
    sector: optional(sector),
    on: optional(date),
    catalog: catalogOption,
    json: flag,
  },
  argument: several(state, 2, 2),
  run({ values, argument, library, out, err }) {
    const { procedure, province, sector, catalog: root, on, json } = values
    const [a, b] = argument
    if (!a || !b) return 2
    const { states, whole } = open({ names: [a, b], root, on }, library, err)
    const [before, after] = states
    if (states.some(({ catalog }) => catalog.procedures.size === 0)) return 1
    if (procedure !== undefined && !before.catalog.procedures.has(procedure)) procedureOf(after, procedure)
    const report = diffReport(before, after, { procedure, province, sector })
    if (json) out(asJson(report, [a, b], states))
    else {
      out(diffText.compared(nameOf(a), nameOf(b)))
      if (a.kind !== 'day') out(diffText.asOf(after.on))
      out(diffAsText(report, after, whole))
    }
    return whole ? 0 : 1
  },
})
