import { compileFormulas } from '../formula/compile.ts'
import type { CalendarYear } from '../model/calendar.ts'
import type { Catalog } from '../model/catalog.ts'
import { type FileKind, fileKinds } from '../model/kinds.ts'
import type { Finding, Path, Problem } from '../model/problem.ts'
import { type CatalogFile, readCatalogFiles } from './files.ts'
import { problemAt, rangeOf } from './locate.ts'
import { type Parsed, parseYaml } from './parse.ts'
import { validate } from './validate.ts'

/** A catalogue with what is wrong in the text of its files; `locate` gives a rule's finding its line and column. */
export interface Loaded {
  catalog: Catalog
  problems: Problem[]
  locate(finding: Finding): Problem
}

interface Origin {
  file: CatalogFile
  path: Path
}

type Entry = Record<string, unknown>

/** Reads and validates every file below a catalogue folder; `drafts` stand in for, or beside, the files of the same path. */
export function loadCatalog(root: string, drafts: readonly CatalogFile[] = []): Loaded {
  const replaced = new Set(drafts.map(draft => draft.path))
  return assemble([...readCatalogFiles(root).filter(file => !replaced.has(file.path)), ...drafts])
}

/** A catalogue from files already read. */
export function assemble(files: readonly CatalogFile[]): Loaded {
  const problems: Problem[] = []
  const origins = new Map<string, Origin>()
  const entries = new Map<string, Map<string, Entry>>(fileKinds.map(kind => [kind.name, new Map()]))

  for (const file of files) {
    const kind = fileKinds.find(candidate => candidate.path.test(file.path))
    const parsed = parseYaml(file.file, file.text)
    problems.push(...parsed.problems)
    if (!kind) {
      problems.push(problemAt(parsed, 'FILE_UNKNOWN', [0, 1], { value: file.path }))
      continue
    }
    if (parsed.value === undefined) continue
    const { found, wrong } = entriesOf(kind, parsed)
    problems.push(
      ...(parsed.problems.length > 0
        ? wrong.filter(problem => !parsed.problems.some(text => text.line === problem.line))
        : wrong),
    )
    for (const { value, path } of found) {
      const id = idOf(kind, value)
      const known = entries.get(kind.name)
      if (known?.has(id)) {
        const code = kind.name === 'procedure' ? 'DUPLICATE_CODE' : 'DUPLICATE_ID'
        problems.push(
          problemAt(parsed, code, rangeOf(parsed.document, [...path, idKey(kind)]), {
            value: id,
            other: origins.get(`${kind.name}/${id}`)?.file.file ?? '',
          }),
        )
        continue
      }
      known?.set(id, value)
      origins.set(`${kind.name}/${id}`, { file, path })
      const misplaced = namingProblem(kind, file, id, value)
      if (misplaced)
        problems.push(
          problemAt(parsed, 'FILE_NAME', rangeOf(parsed.document, [misplaced.key]), {
            value: file.path,
            expected: misplaced.expected,
          }),
        )
    }
  }
  const parts = toCatalog(entries)
  const { formulas, findings } = compileFormulas(parts)
  problems.push(...findings.map(finding => locate(finding, origins)))
  return { catalog: { ...parts, formulas }, problems, locate: finding => locate(finding, origins) }
}

const isList = (kind: FileKind) => kind.path.source.startsWith('^lists')

/** The entries of a file: itself, or for a list each good item, so that one bad line does not hide the others. */
function entriesOf(kind: FileKind, parsed: Parsed): { found: { value: Entry; path: Path }[]; wrong: Problem[] } {
  const { value, problems } = validate(kind.schema, parsed, parsed.value)
  if (value === undefined) {
    const items = isList(kind) && Array.isArray(parsed.value) ? parsed.value : []
    const element = (kind.schema as unknown as { element: FileKind['schema'] }).element
    const good = items.flatMap((item, index) =>
      element.safeParse(item).success ? [{ value: item as Entry, path: [index] }] : [],
    )
    return { found: good, wrong: problems }
  }
  if (isList(kind))
    return { found: (value as Entry[]).map((item, index) => ({ value: item, path: [index] })), wrong: [] }
  return { found: [{ value: value as Entry, path: [] }], wrong: [] }
}

const idKeys: Record<string, string> = {
  procedure: 'code',
  provinces: 'code',
  'legal-documents': 'number',
  overlay: 'province',
  calendar: 'year',
  synonyms: 'words',
}
const idKey = (kind: FileKind): string => idKeys[kind.name] ?? 'id'
const idOf = (kind: FileKind, value: Entry): string => {
  const id = value[idKey(kind)]
  return Array.isArray(id) ? String(id[0]) : String(id)
}

/** A record stands in the folder of its sector under its code; every other file is named by its id. */
function namingProblem(
  kind: FileKind,
  file: CatalogFile,
  id: string,
  value: Entry,
): { key: string; expected: string } | undefined {
  if (isList(kind)) return undefined
  const path = file.path.replace(/\.ya?ml$/, '')
  if (kind.name === 'procedure') {
    const expected = `records/${String(value.sector)}/${id}`
    return path === expected
      ? undefined
      : { key: path.endsWith(`/${id}`) ? 'sector' : 'code', expected: `${expected}.yaml` }
  }
  const folder = path.slice(0, path.indexOf('/') + 1)
  const name = path.slice(folder.length)
  if (kind.name === 'overlay')
    return name.startsWith(`${id}-`) ? undefined : { key: 'province', expected: `${folder}${id}-….yaml` }
  return name === id ? undefined : { key: idKey(kind), expected: `${folder}${id}.yaml` }
}

function toCatalog(entries: Map<string, Map<string, Entry>>): Omit<Catalog, 'formulas'> {
  const of = <T>(kind: string) => (entries.get(kind) ?? new Map()) as unknown as ReadonlyMap<string, T>
  return {
    procedures: of('procedure'),
    proposals: of('proposal'),
    overlays: of('overlay'),
    parameters: of('parameter'),
    models: of('model'),
    calendars: new Map([...of<CalendarYear>('calendar').values()].map(year => [year.year, year])),
    sectors: of('sectors'),
    agencies: of('agencies'),
    provinces: of('provinces'),
    subjectKinds: of('subject-kinds'),
    lifeEvents: of('life-events'),
    databases: of('databases'),
    documents: of('legal-documents'),
    endedConcepts: of('ended-concepts'),
    synonyms: [...of('synonyms').values()] as Catalog['synonyms'],
    questions: [...of('questions').values()] as Catalog['questions'],
  }
}

const located = new WeakMap<CatalogFile, Parsed>()

function locate(finding: Finding, origins: ReadonlyMap<string, Origin>): Problem {
  const origin = origins.get(`${finding.kind}/${finding.id}`)
  if (!origin) throw new Error(`A rule names an entry that was not loaded: ${finding.kind}/${finding.id}`)
  const parsed = located.get(origin.file) ?? parseYaml(origin.file.file, origin.file.text)
  located.set(origin.file, parsed)
  return problemAt(
    parsed,
    finding.code,
    rangeOf(parsed.document, [...origin.path, ...finding.path], finding.atKey),
    finding.values,
  )
}
