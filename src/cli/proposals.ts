import { existsSync } from 'node:fs'
import { nearest } from '../check/nearest.ts'
import { costDateOf } from '../engine/cost/saving.ts'
import { type Conflict, conflictsIn } from '../engine/cost/standing.ts'
import type { Loaded } from '../load/catalog.ts'
import { type CatalogFile, readLooseFile } from '../load/files.ts'
import { formatProblems } from '../load/format.ts'
import { problemsOf } from '../load/problems.ts'
import type { Proposal } from '../model/proposal.ts'
import { conflictText, notProposal } from '../text/conflict.ts'
import { optionTexts, valueWords } from '../text/option.ts'
import type { Printers } from './command.ts'
import type { Library } from './library.ts'
import { type Reader, UsageError } from './option.ts'
import { words } from './readers.ts'

/** A proposal as it is named on the command line: an id of the catalogue, or a draft in a file. */
export type ProposalName = string | CatalogFile

/** The id of a proposal, or a YAML file that holds a draft. */
export const proposal: Reader<ProposalName> = {
  word: valueWords.proposal,
  read(written, place) {
    const name = words(valueWords.proposal).read(written, place)
    if (!/\.ya?ml$/i.test(name)) return name
    if (!existsSync(name)) throw new UsageError(optionTexts.noFile(name))
    return readLooseFile(name)
  },
}

/** A draft stands where its id says, whatever its file is called. */
const idOf = (name: ProposalName): string =>
  typeof name === 'string' ? name : name.path.replace(/^.*\//, '').replace(/\.ya?ml$/i, '')

function proposalOf({ catalog }: Loaded, id: string): Proposal {
  const found = catalog.proposals.get(id)
  if (found) return found
  throw new UsageError(optionTexts.noProposal(id, nearest(id, [...catalog.proposals.keys()])))
}

/**
 * The named proposals, each once, in a catalogue that holds the drafts among them. Undefined, said on `err`, when a draft does not
 * pass its checks, or the proposals contradict each other.
 */
export function openProposals(
  library: Library,
  root: string,
  names: readonly ProposalName[],
  err: Printers['err'],
): { loaded: Loaded; proposals: Proposal[] } | undefined {
  const drafts = names.filter(name => typeof name !== 'string')
  const other = drafts.find(({ path }) => !path.startsWith('proposals/'))
  if (other) throw new UsageError(notProposal(other.file))
  const loaded = library.catalog(root, drafts)
  const files = new Map(drafts.map(draft => [idOf(draft), draft.file]))
  // The rules of a proposal read its own dates; the day of the check is any.
  const on = costDateOf([...loaded.catalog.proposals.values()])
  const wrong =
    drafts.length === 0 ? [] : problemsOf(loaded, on).filter(({ file }) => [...files.values()].includes(file))
  if (wrong.length > 0) err(formatProblems(wrong, 'text'))
  if (wrong.some(problem => problem.severity === 'error')) return undefined
  const proposals = [...new Set(names.map(idOf))].map(id => proposalOf(loaded, id))
  const fileOf = (id: string) => files.get(id) ?? `proposals/${id}.yaml`
  return contradict(conflictsIn(proposals), fileOf, err) ? undefined : { loaded, proposals }
}

/** True, said on `err`, when proposals give unlike figures for one thing. */
export function contradict(
  conflicts: readonly Conflict[],
  fileOf: (id: string) => string,
  err: Printers['err'],
): boolean {
  for (const conflict of conflicts) err(conflictText(conflict, fileOf))
  return conflicts.length > 0
}
