import { z } from 'zod'
import { Act } from './act.ts'
import { CalendarYear } from './calendar.ts'
import { CostModel } from './cost-model.ts'
import {
  Agency,
  Database,
  EndedConcept,
  EverydayName,
  LegalDocument,
  LifeEvent,
  NotProcedure,
  Province,
  QuestionWords,
  Sector,
  SubjectKind,
  SynonymSet,
} from './lists.ts'
import { Parameter } from './parameter.ts'
import { Procedure } from './procedure.ts'
import { Overlay, Proposal } from './proposal.ts'
import { Published } from './published.ts'
import { SourceFacts } from './source-facts.ts'

/** One kind of file of the catalogue: where it lies and what it must look like. */
export interface FileKind {
  /** Name of the generated JSON Schema, `schema/<name>.json`. */
  name: string
  /** Path below the catalogue folder, `/` as separator. */
  path: RegExp
  schema: z.ZodType
}

const list = (name: string, entry: z.ZodType): FileKind => ({
  name,
  path: new RegExp(`^lists/${name}\\.yaml$`),
  schema: z.array(entry),
})

/** The closed set of files that a catalogue holds; the loader, the JSON Schemas and the guide follow it. */
export const fileKinds: readonly FileKind[] = [
  { name: 'procedure', path: /^records\/[a-z0-9-]+\/[^/]+\.yaml$/, schema: Procedure },
  { name: 'proposal', path: /^proposals\/[^/]+\.yaml$/, schema: Proposal },
  { name: 'published', path: /^published\/[^/]+\.yaml$/, schema: Published },
  { name: 'act', path: /^acts\/[^/]+\.yaml$/, schema: Act },
  { name: 'overlay', path: /^overlays\/[^/]+\.yaml$/, schema: Overlay },
  { name: 'parameter', path: /^parameters\/[^/]+\.yaml$/, schema: Parameter },
  { name: 'model', path: /^models\/[^/]+\.yaml$/, schema: CostModel },
  { name: 'source', path: /^sources\/[^/]+\.json$/, schema: SourceFacts },
  { name: 'calendar', path: /^calendar\/[^/]+\.yaml$/, schema: CalendarYear },
  list('sectors', Sector),
  list('agencies', Agency),
  list('provinces', Province),
  list('subject-kinds', SubjectKind),
  list('life-events', LifeEvent),
  list('databases', Database),
  list('legal-documents', LegalDocument),
  list('ended-concepts', EndedConcept),
  list('synonyms', SynonymSet),
  list('questions', QuestionWords),
  list('not-procedures', NotProcedure),
  list('everyday-names', EverydayName),
]
