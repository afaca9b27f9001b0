import type { Finding } from '../model/problem.ts'
import type { CheckContext, Rule } from './context.ts'
import { agencies } from './rules/agencies.ts'
import { alike } from './rules/alike.ts'
import { alone } from './rules/alone.ts'
import { assessments } from './rules/assessments.ts'
import { calendarRules } from './rules/calendar.ts'
import { citedRules } from './rules/cited.ts'
import { claims } from './rules/claims.ts'
import { compared } from './rules/compared.ts'
import { componentRules } from './rules/components.ts'
import { courses } from './rules/courses.ts'
import { dates } from './rules/dates.ts'
import { ends } from './rules/ends.ts'
import { fidelity } from './rules/fidelity.ts'
import { figures } from './rules/figures.ts'
import { foreign } from './rules/foreign.ts'
import { indicators } from './rules/indicators.ts'
import { items } from './rules/items.ts'
import { journeyRules } from './rules/journeys.ts'
import { law } from './rules/law.ts'
import { lengths } from './rules/lengths.ts'
import { limits } from './rules/limits.ts'
import { listRules } from './rules/lists.ts'
import { motionRules } from './rules/motion.ts'
import { namesOfThings } from './rules/names.ts'
import { notes } from './rules/notes.ts'
import { overlays } from './rules/overlays.ts'
import { papers } from './rules/papers.ts'
import { placeRules } from './rules/places.ts'
import { plans } from './rules/plans.ts'
import { proposals } from './rules/proposals.ts'
import { published } from './rules/published.ts'
import { references } from './rules/references.ts'
import { reviews } from './rules/reviews.ts'
import { sense } from './rules/sense.ts'
import { shares } from './rules/shares.ts'
import { sizes } from './rules/sizes.ts'
import { spelled } from './rules/spelled.ts'
import { steps } from './rules/steps.ts'
import { sums } from './rules/sums.ts'
import { texts } from './rules/texts.ts'
import { ways } from './rules/ways.ts'
import { wording } from './rules/wording.ts'

/** Every rule that must hold within and between records. */
const rules: readonly Rule[] = [
  ...references,
  ...items,
  ...journeyRules,
  shares,
  limits,
  ...dates,
  ...law,
  ...ends,
  fidelity,
  ...componentRules,
  ...sizes,
  ...sense,
  notes,
  steps,
  papers,
  namesOfThings,
  ...texts,
  spelled,
  ...citedRules,
  compared,
  wording,
  sums,
  ...lengths,
  ways,
  alone,
  ...alike,
  ...agencies,
  ...foreign,
  ...listRules,
  ...motionRules,
  ...figures,
  ...calendarRules,
  proposals,
  courses,
  assessments,
  plans,
  published,
  reviews,
  claims,
  indicators,
  ...overlays,
  ...placeRules,
]

/** What does not hold in a catalogue on a date; order is that of the rules. */
export const checkCatalog = (context: CheckContext): Finding[] => rules.flatMap(rule => rule(context))
