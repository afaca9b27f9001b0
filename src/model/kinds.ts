import { z } from 'zod'
import { Act } from './act.ts'
import { Assessment, AssessmentQuestion } from './assessment.ts'
import { CalendarYear } from './calendar.ts'
import { PublishedClaim } from './claim.ts'
import { CostModel } from './cost-model.ts'
import { Indicator } from './indicator.ts'
import * as lists from './lists.ts'
import { Parameter } from './parameter.ts'
import { Procedure } from './procedure.ts'
import { Overlay, Proposal } from './proposal.ts'
import { Published } from './published.ts'
import { LegalReview } from './review.ts'
import { ReviewPlan } from './review-plan.ts'
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
  { name: 'claim', path: /^claims\/[^/]+\.yaml$/, schema: PublishedClaim },
  { name: 'review', path: /^reviews\/[^/]+\.yaml$/, schema: LegalReview },
  { name: 'indicator', path: /^indicators\/[^/]+\.yaml$/, schema: Indicator },
  { name: 'assessment', path: /^assessments\/[^/]+\.yaml$/, schema: Assessment },
  { name: 'plan', path: /^plans\/[^/]+\.yaml$/, schema: ReviewPlan },
  { name: 'act', path: /^acts\/[^/]+\.yaml$/, schema: Act },
  { name: 'overlay', path: /^overlays\/[^/]+\.yaml$/, schema: Overlay },
  { name: 'parameter', path: /^parameters\/[^/]+\.yaml$/, schema: Parameter },
  { name: 'model', path: /^models\/[^/]+\.yaml$/, schema: CostModel },
  { name: 'source', path: /^sources\/[^/]+\.json$/, schema: SourceFacts },
  { name: 'calendar', path: /^calendar\/[^/]+\.yaml$/, schema: CalendarYear },
  list('sectors', lists.Sector),
  list('agencies', lists.Agency),
  list('provinces', lists.Province),
  list('communes', lists.Communes),
  list('contacts', lists.Contact),
  list('subject-kinds', lists.SubjectKind),
  list('life-events', lists.LifeEvent),
  list('databases', lists.Database),
  list('legal-documents', lists.LegalDocument),
  list('ended-concepts', lists.EndedConcept),
  list('paper-kinds', lists.PaperKind),
  list('synonyms', lists.SynonymSet),
  list('trade-words', lists.SynonymSet),
  list('questions', lists.QuestionWords),
  list('not-procedures', lists.NotProcedure),
  list('everyday-names', lists.EverydayName),
  list('everyday-phrases', lists.EverydayPhrases),
  list('assessment-questions', AssessmentQuestion),
]
