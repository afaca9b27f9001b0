import { existsSync } from 'node:fs'
import { nearest } from '../check/nearest.ts'
import { type Loaded, loadCatalog } from '../load/catalog.ts'
import { type CatalogFile, readLooseFile } from '../load/files.ts'
import type { Proposal } from '../model/proposal.ts'
import { optionTexts, valueWords } from '../text/option.ts'
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

/** The named proposals, each once, in a catalogue that holds the drafts among them. */
export function openProposals(root: string, names: readonly ProposalName[]): { loaded: Loaded; proposals: Proposal[] } {
  const drafts = names.filter(name => typeof name !== 'string')
  const loaded = loadCatalog(root, drafts)
  return { loaded, proposals: [...new Set(names.map(idOf))].map(id => proposalOf(loaded, id)) }
}
