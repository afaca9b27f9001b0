import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { costAsIs } from '../../engine/cost/cost.ts'
import { withUsualSteps } from '../../engine/cost/effort.ts'
import { byProcedure } from '../../engine/cost/saving.ts'
import { withGiven } from '../../engine/cost/shares.ts'
import { agreeing, standing } from '../../engine/cost/standing.ts'
import { endedOn, type Lexicon } from '../../engine/record/concepts.ts'
import { effective, inForce } from '../../engine/record/effective.ts'
import { namedOrEnded } from '../../engine/record/resting.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Keeping } from '../../model/keep.ts'
import type { Level, Procedure } from '../../model/procedure.ts'
import type { Given } from '../../model/proposal.ts'
import { staleMentions } from '../concepts.ts'
import { keepingNothing } from '../keeping.ts'
import { type PaperLexicon, paperLexicon } from '../papers.ts'
import { reviewOf } from '../review.ts'
import type { Ease, Finding, Opening, OpeningRule } from './opening.ts'
import { type PaperNames, paperFindings, paperNames, type Results, resultsOf } from './paper-rules.ts'
import {
  longLimit,
  nationwide,
  noOnline,
  type Peers,
  passingSteps,
  peersOf,
  severalSets,
  shortValidity,
} from './process-rules.ts'
import { savingFrom } from './saving.ts'
import { generalTexts, rankOf, textsOf } from './texts.ts'

/** Which openings are wanted: on a day, of a sector, an agency, a level. */
export interface OpeningScope {
  readonly on: string
  readonly sector?: string | undefined
  readonly agency?: string | undefined
  readonly level?: Level | undefined
}

const inWords: readonly OpeningRule[] = ['ended-concept', 'law-ended']
const inPractice: readonly OpeningRule[] = ['no-online', 'nationwide', 'certified-copy', 'passing-step']

function easeOf({ rule, operations }: Finding, law: readonly string[]): Ease {
  if (inWords.includes(rule) && operations.length === 0) return 'words'
  if (inPractice.includes(rule)) return 'practice'
  return law[0] === undefined ? 'unknown' : rankOf(law[0])
}

/** Words that a record says of what has ended; a paper that is nothing else can go. */
function concepts(procedure: Procedure, lexicon: Lexicon): Finding[] {
  return staleMentions(procedure, lexicon).map(({ concept, text, part, item, context }): Finding => {
    const whole = part === 'papers' && concept.kind === 'paper' && context.length <= text.length + 'Bản sao  '.length
    return {
      rule: 'ended-concept',
      concept: concept.id,
      word: text,
      instead: concept.instead,
      part,
      ...(item !== undefined && { item }),
      itemName: context.slice(0, 400),
      operations: whole && item !== undefined ? [{ op: 'remove-paper', paper: item }] : [],
    }
  })
}

/** What is looked up in all procedures for each of them. */
interface Others {
  readonly papers: PaperLexicon
  readonly names: ReadonlyMap<string, PaperNames>
  readonly results: Results
  readonly peers: Peers
  readonly general: ReadonlySet<string>
  /** What proposals give for a procedure. */
  readonly given: ReadonlyMap<string, { readonly given: Given }>
}

function othersOf(catalog: Catalog, procedures: readonly Procedure[], keeping: Keeping): Others {
  const papers = paperLexicon(catalog.paperKinds.values())
  const namesIn = (procedure: Procedure) => paperNames(procedure, papers)
  const names = keeping(
    'paper-names',
    '',
    keep => new Map(procedures.map(one => [one.code, keep(one, () => namesIn(one))])),
  )
  return {
    papers,
    names,
    results: resultsOf(names),
    peers: peersOf(procedures),
    general: generalTexts(procedures),
    given: byProcedure(agreeing(standing(catalog.proposals.values())).proposals),
  }
}

/** Names what the others are to one procedure, and what is given for it: with the same, the same is found in it. */
function othersTo(procedure: Procedure, { names, results, peers, general, given }: Others): string {
  const { code, legalBasis = [] } = procedure
  const givers = names.get(code)?.asks.flatMap(key => results.get(key)?.join(' ') ?? [])
  const many = legalBasis.filter(({ document }) => general.has(document)).map(({ document }) => document)
  return JSON.stringify([longLimit(procedure, peers), givers, many, given.get(code)?.given])
}

/** What one procedure asks for beyond need, by all rules; what the others are to it is found before. */
function findersOf(catalog: Catalog, on: string, { papers, results, peers }: Others) {
  const words = endedOn(catalog.endedConcepts.values(), on)
  const ended = new Map(
    reviewOf(catalog, { on, within: 1 })
      .filter(({ state }) => state === 'ended')
      .map(text => [text.number, text]),
  )
  const lawEnded = (procedure: Procedure): Finding[] =>
    [...new Set(namedOrEnded(procedure))].flatMap((document): Finding[] => {
      const text = ended.get(document)
      return text === undefined ? [] : [{ rule: 'law-ended', document, successors: text.successors, operations: [] }]
    })
  return (procedure: Procedure): Finding[] => [
    ...lawEnded(procedure),
    ...concepts(procedure, words),
    ...paperFindings(procedure, papers, results),
    ...severalSets(procedure),
    ...longLimit(procedure, peers),
    ...passingSteps(procedure),
    ...noOnline(procedure),
    ...shortValidity(procedure),
    ...nationwide(procedure),
  ]
}

const easier: readonly Ease[] = ['words', 'practice', 'circular', 'decree', 'law', 'unknown']

/** The largest saving a year first, then the largest a case, then the easiest. */
function before(a: Opening, b: Opening): number {
  const of = ({ saving }: Opening) => [saving.perYear ?? 0, saving.perCase?.high ?? 0, saving.days?.amount ?? 0]
  const [left, right] = [of(a), of(b)]
  const differing = left.findIndex((value, index) => value !== right[index])
  return differing >= 0
    ? (right[differing] ?? 0) - (left[differing] ?? 0)
    : easier.indexOf(a.ease) - easier.indexOf(b.ease) || (a.procedure < b.procedure ? -1 : 1)
}

/** What a rule found in one procedure, costed. */
function costerOf(catalog: Catalog, others: Others, on: string, assumptions: Assumptions) {
  const { given } = others
  const find = findersOf(catalog, on, others)
  const lawOf = textsOf(others.general, catalog)
  return (procedure: Procedure): Opening[] => {
    const found = find(procedure)
    if (found.length === 0) return []
    const base = withUsualSteps(withGiven(procedure, given.get(procedure.code)?.given))
    const costed = { procedure: base, cost: costAsIs(base, assumptions) }
    const law = lawOf(procedure)
    return found.map(finding => ({
      ...finding,
      procedure: procedure.code,
      saving: savingFrom(costed, finding.operations, assumptions),
      law,
      ease: easeOf(finding, law),
    }))
  }
}

/** Every place where public procedures in force can be simplified, costed, in order of what it saves. */
export function openingsOf(
  catalog: Catalog,
  scope: OpeningScope,
  assumptions: Assumptions,
  keeping: Keeping = keepingNothing,
): Opening[] {
  const all = [...catalog.procedures.values()]
    .map(record => effective(record, scope.on))
    .filter(procedure => procedure.kind === 'public' && inForce(procedure, scope.on))
  const others = othersOf(catalog, all, keeping)
  const openingsIn = costerOf(catalog, others, scope.on, assumptions)
  const wanted = all.filter(
    ({ sector, agency, levels = [] }) =>
      (scope.sector === undefined || sector === scope.sector) &&
      (scope.agency === undefined || agency === scope.agency) &&
      (scope.level === undefined || levels.includes(scope.level)),
  )
  return keeping('openings', '', keep =>
    wanted.flatMap(procedure => keep(procedure, () => openingsIn(procedure), othersTo(procedure, others))),
  ).toSorted(before)
}

/** The same openings with those that are unsure behind all others. */
export const surestFirst = (openings: readonly Opening[]): Opening[] =>
  [false, true].flatMap(unsure => openings.filter(opening => (opening.unsure ?? false) === unsure))

/** How many openings each rule found, the most first. */
export const countsByRule = (openings: readonly Opening[]): [OpeningRule, number][] =>
  [...Map.groupBy(openings, ({ rule }) => rule)]
    .map(([rule, list]): [OpeningRule, number] => [rule, list.length])
    .toSorted((a, b) => b[1] - a[1])
