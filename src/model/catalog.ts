import type { Act } from './act.ts'
import type { Assessment, AssessmentQuestion } from './assessment.ts'
import type { CalendarYear } from './calendar.ts'
import type { PublishedClaim } from './claim.ts'
import type { CostModel } from './cost-model.ts'
import type { Formula } from './formula.ts'
import type { Indicator } from './indicator.ts'
import type * as lists from './lists.ts'
import type { Parameter } from './parameter.ts'
import type { Procedure } from './procedure.ts'
import type { Overlay, Proposal } from './proposal.ts'
import type { Published } from './published.ts'
import type { LegalReview } from './review.ts'
import type { ReviewPlan } from './review-plan.ts'
import type { SourceFacts } from './source-facts.ts'

/** Everything under `procedures/`, by id; order is that of the ids or, for lists, of the file. */
export interface Catalog {
  /** With the changes that acts make to them. */
  readonly procedures: ReadonlyMap<string, Procedure>
  /** Acts that change several procedures, by the number of the text. */
  readonly acts: ReadonlyMap<string, Act>
  readonly proposals: ReadonlyMap<string, Proposal>
  /** Figures that others published, by id. */
  readonly published: ReadonlyMap<string, Published>
  /** Published figures with how they can be followed, by id. */
  readonly claims: ReadonlyMap<string, PublishedClaim>
  /** Reviews of legal texts, by id. */
  readonly reviews: ReadonlyMap<string, LegalReview>
  /** What provinces and units promised and reached, by id. */
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Procedures judged by the review form, by id. */
  readonly assessments: ReadonlyMap<string, Assessment>
  /** The questions of that form, in its order, by id. */
  readonly assessmentQuestions: ReadonlyMap<string, AssessmentQuestion>
  /** Plans of procedures to review, by id. */
  readonly plans: ReadonlyMap<string, ReviewPlan>
  /** Facts of the published list, by code of the procedure. */
  readonly sources: ReadonlyMap<string, SourceFacts>
  readonly overlays: ReadonlyMap<string, Overlay>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly models: ReadonlyMap<string, CostModel>
  /** Formulas of models and fees, by their text, parsed and checked; a text that did not pass is absent. */
  readonly formulas: ReadonlyMap<string, Formula>
  readonly calendars: ReadonlyMap<number, CalendarYear>
  readonly sectors: ReadonlyMap<string, lists.Sector>
  readonly agencies: ReadonlyMap<string, lists.Agency>
  readonly provinces: ReadonlyMap<string, lists.Province>
  /** Communes by code of their province. */
  readonly communes: ReadonlyMap<string, lists.Communes>
  /** Doors of the whole country, by id. */
  readonly contacts: ReadonlyMap<string, lists.Contact>
  readonly subjectKinds: ReadonlyMap<string, lists.SubjectKind>
  readonly lifeEvents: ReadonlyMap<string, lists.LifeEvent>
  readonly databases: ReadonlyMap<string, lists.Database>
  readonly documents: ReadonlyMap<string, lists.LegalDocument>
  readonly endedConcepts: ReadonlyMap<string, lists.EndedConcept>
  /** Papers that go by several names, by id. */
  readonly paperKinds: ReadonlyMap<string, lists.PaperKind>
  readonly synonyms: readonly lists.SynonymSet[]
  /** Synonyms of single trades, which come with the second file of search. */
  readonly tradeWords: readonly lists.SynonymSet[]
  readonly questions: readonly lists.QuestionWords[]
  /** What is not an administrative procedure, by id. */
  readonly notProcedures: ReadonlyMap<string, lists.NotProcedure>
  /** What people call procedures, by code; records say it themselves. */
  readonly everydayNames: ReadonlyMap<string, lists.EverydayName>
  /** What people say when they look for other procedures of the national list, by code. */
  readonly everydayPhrases: ReadonlyMap<string, lists.EverydayPhrases>
}
