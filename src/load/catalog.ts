import { compileFormulas } from '../formula/compile.ts'
import type { CalendarYear } from '../model/calendar.ts'
import type { Catalog } from '../model/catalog.ts'
import { type FileKind, fileKinds } from '../model/kinds.ts'
import type { Finding, Path, Problem, ProblemValues } from '../model/problem.ts'
import type { ProblemCode } from '../model/problem-codes.ts'
import { enactedBy, type Written, withActs } from './acts.ts'
import { openCache, type ParseCache, parseAnew } from './cache.ts'
import { type Entry, entriesOf, idKey, idOf, namingProblem } from './entries.ts'
import { fileStates } from './file-states.ts'
import { type CatalogFile, listCatalogFiles } from './files.ts'
import { problemAt, rangeOf } from './locate.ts'
import { joinOverlays, type OverlayPart, overlayPart, partAt, saidTwice } from './overlays.ts'
import { locatable, type Parsed } from './parse.ts'
import { asWritten, type WrittenByCode } from './written.ts'

/** A finding of a rule as it was written, and the file where. */
export interface Standing {
  readonly finding: Finding
  readonly file: string
}

/** A catalogue with what is wrong in the text of its files. */
export interface Loaded {
  catalog: Catalog
  problems: Problem[]
  /** Says in which files findings of rules were written; what several procedures share is there once. */
  stand(findings: readonly Finding[]): Standing[]
  /** Gives findings their lines and columns, for which their files are parsed again. */
  locate(standing: readonly Standing[]): Problem[]
}

interface Origin {
  file: CatalogFile
  path: Path
  /** The files of a province, where it has several. */
  parts?: readonly OverlayPart[]
}

/** Reads and validates every file below a catalogue folder; `drafts` stand in for, or beside, the files of the same path. A program that is named by its whole text looks only once at what it allows. */
export function loadCatalog(root: string, drafts: readonly CatalogFile[] = [], program?: string): Loaded {
  const replaced = new Set(drafts.map(draft => draft.path))
  const states = program === undefined ? undefined : fileStates(root).states
  const files = [...listCatalogFiles(root, states).filter(file => !replaced.has(file.path)), ...drafts]
  const cache = files.length >= worthCaching ? openCache(root, program) : undefined
  const loaded = assemble(files, cache?.parse, cache?.learn)
  cache?.save()
  return loaded
}

/** Below this many files parsing again is quicker than reading a cache. */
const worthCaching = 50

/** A catalogue from its files, one file in memory at a time. */
export function assemble(
  files: readonly CatalogFile[],
  parse: ParseCache['parse'] = parseAnew,
  learn: ParseCache['learn'] = () => undefined,
): Loaded {
  const problems: Problem[] = []
  const origins = new Map<string, Origin>()
  const entries = new Map<string, Map<string, Entry>>(fileKinds.map(kind => [kind.name, new Map()]))
  for (const file of files) {
    const kind = fileKinds.find(candidate => candidate.path.test(file.path))
    const parsed = parse(file, kind?.name)
    problems.push(...parsed.problems)
    if (!kind) problems.push(problemAt(parsed, 'FILE_UNKNOWN', [0, 1], { value: file.path }))
    else if (parsed.value !== undefined)
      problems.push(...addFile(kind, file, parsed, entries.get(kind.name) ?? new Map(), origins))
    learn(parsed)
  }
  const { parts, written } = enact(toCatalog(entries))
  const { formulas, findings } = compileFormulas(parts)
  const stand = (found: readonly Finding[]) =>
    asWritten(found, written).map(finding => ({ finding, file: originOf(finding, origins).file.file }))
  const locateAll = (standing: readonly Standing[]) => locate(standing, origins)
  problems.push(...locateAll(stand(findings)))
  return { catalog: { ...parts, formulas }, problems, stand, locate: locateAll }
}

type Parts = Omit<Catalog, 'formulas'>

/** The catalogue with what its acts change, and what the ends of texts end, given to the procedures; and where each change was written. */
function enact(parts: Parts): { parts: Parts; written: WrittenByCode } {
  const { documents } = parts
  const written = new Map<string, readonly (Written | undefined)[]>()
  const procedures = new Map(parts.procedures)
  const acts = enactedBy(parts.acts.values(), documents)
  for (const [code, record] of parts.procedures) {
    const changed = withActs(record, acts.get(code) ?? [], documents)
    if (changed.procedure === record) continue
    procedures.set(code, changed.procedure)
    written.set(code, changed.written)
  }
  return { parts: { ...parts, procedures }, written }
}

/** Adds the good entries of a file to those of its kind; gives what is wrong with the others. */
function addFile(
  kind: FileKind,
  file: CatalogFile,
  parsed: Parsed,
  known: Map<string, Entry>,
  origins: Map<string, Origin>,
): Problem[] {
  const { found, wrong } = entriesOf(kind, parsed)
  const problems = wrong.filter(problem => !parsed.problems.some(text => text.line === problem.line))
  const report = (code: ProblemCode, path: Path, values: ProblemValues) =>
    problems.push(problemAt(parsed, code, rangeOf(parsed.document, path), values))
  const reportName = (value: Entry, id: string) => {
    const misplaced = namingProblem(kind, file, id, value)
    if (misplaced) report('FILE_NAME', [misplaced.key], { value: file.path, expected: misplaced.expected })
  }
  for (const { value, path } of found) {
    const id = idOf(kind, value)
    const first = origins.get(`${kind.name}/${id}`)
    if (kind.name === 'overlay') {
      const whole = known.get(id)
      const key = whole && saidTwice(whole, value)
      if (key) report('OVERLAY_TWICE', [key], { value: id, key, other: first?.file.file ?? '' })
      const parts = [...(first?.parts ?? []), overlayPart(file, value, whole)]
      known.set(id, whole ? joinOverlays(whole, value) : value)
      origins.set(`${kind.name}/${id}`, { file: first?.file ?? file, path: [], parts })
      reportName(value, id)
      continue
    }
    if (first) {
      report(twice[kind.name] ?? 'DUPLICATE_ID', [...path, idKey(kind)], {
        value: id,
        other: first.file.file,
      })
      continue
    }
    known.set(id, value)
    origins.set(`${kind.name}/${id}`, { file, path })
    reportName(value, id)
  }
  return problems
}

/** What a second entry with the same id is called, where it has a word of its own. */
const twice: Partial<Record<string, ProblemCode>> = { procedure: 'DUPLICATE_CODE' }

function toCatalog(entries: Map<string, Map<string, Entry>>): Parts {
  const of = <T>(kind: string) => (entries.get(kind) ?? new Map()) as unknown as ReadonlyMap<string, T>
  return {
    procedures: of('procedure'),
    acts: of('act'),
    proposals: of('proposal'),
    published: of('published'),
    reviews: of('review'),
    assessments: of('assessment'),
    assessmentQuestions: of('assessment-questions'),
    plans: of('plan'),
    claims: of('claim'),
    indicators: of('indicator'),
    sources: of('source'),
    overlays: of('overlay'),
    parameters: of('parameter'),
    models: of('model'),
    calendars: new Map([...of<CalendarYear>('calendar').values()].map(year => [year.year, year])),
    sectors: of('sectors'),
    agencies: of('agencies'),
    provinces: of('provinces'),
    communes: of('communes'),
    contacts: of('contacts'),
    subjectKinds: of('subject-kinds'),
    lifeEvents: of('life-events'),
    databases: of('databases'),
    documents: of('legal-documents'),
    endedConcepts: of('ended-concepts'),
    paperKinds: of('paper-kinds'),
    synonyms: [...of('synonyms').values()] as Catalog['synonyms'],
    tradeWords: [...of('trade-words').values()] as Catalog['tradeWords'],
    questions: [...of('questions').values()] as Catalog['questions'],
    notProcedures: of('not-procedures'),
    everydayNames: of('everyday-names'),
    everydayPhrases: of('everyday-phrases'),
  }
}

/** Finds the lines of findings file by file, so that no more than one parsed file is held. */
function locate(standing: readonly Standing[], origins: ReadonlyMap<string, Origin>): Problem[] {
  const findings = standing.map(({ finding }) => finding)
  const byFile = Map.groupBy(findings, finding => originOf(finding, origins).file)
  return [...byFile].flatMap(([file, group]) => {
    const parsed = locatable(file.file, file.read())
    return group.map(finding => {
      const origin = originOf(finding, origins)
      const path = origin.parts ? origin.path : [...origin.path, ...finding.path]
      return problemAt(parsed, finding.code, rangeOf(parsed.document, path, finding.atKey), finding.values)
    })
  })
}

/** Where a finding was written; of a province with several files, the one, and the path in it. */
function originOf({ kind, id, path }: Finding, origins: ReadonlyMap<string, Origin>): Origin {
  const origin = origins.get(`${kind}/${id}`)
  if (!origin) throw new Error(`A rule names an entry that was not loaded: ${kind}/${id}`)
  const part = origin.parts && partAt(origin.parts, path)
  return part ? { ...origin, ...part } : origin
}
