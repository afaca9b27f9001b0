import type { Database } from '../../src/model/lists.ts'
import type { Paper, Procedure } from '../../src/model/procedure.ts'
import { data } from './catalog.ts'

/** A paper of which a register of the State already holds what it says. */
export interface HeldPaper {
  paper: Paper
  database: Database
}

/** What shows who one is, one still brings. */
export const isIdentity = ({ hand, heldBy }: Paper): boolean => hand === 'show' && heldBy === 'can-cuoc'

/** The papers of a procedure that a register holds, in the order of the record. */
export const heldPapers = ({ papers = [] }: Procedure): HeldPaper[] =>
  papers
    .filter(paper => !isIdentity(paper))
    .flatMap(paper => {
      const database = paper.heldBy === undefined ? undefined : data.catalog.databases.get(paper.heldBy)
      return database === undefined ? [] : [{ paper, database }]
    })
