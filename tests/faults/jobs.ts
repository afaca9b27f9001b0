// Commands that write, as jobs to be ended, starved and run side by side: what stands before, what each run asks for, what must hold after.
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { mendFolder } from '../../src/cli/atomic.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { sourceText } from '../import/portal-item.ts'
import { type Ended, type Moment, run } from './ended.ts'

const on = '2026-11-27'
const small = 'tests/fixtures/catalog'
const edited = 'records/xay-dung/9.000001.yaml'

export interface Job {
  name: string
  /** A command line that writes to a place; from edition to edition the result is another. `inputs` has what it reads. */
  args(place: string, edition: number, inputs: string): string[]
  /** A program that does the work in place of the command; the command by itself when absent. */
  program?: string
  /** Makes what the command reads. */
  inputs?(folder: string): void
  /** Puts there what a first run would make, where the command itself begins with what is there. */
  before?(place: string): void
  /** What a person does in the place once a first run has filled it; it must still be there in the end. */
  byHand?(place: string): void
  /** How much of a disk a run fills at the most, bytes; what it has made in the end when absent. */
  room?: number
  /** True where a run puts the whole folder in its place at once; else each file is the old one or the new one. */
  whole: boolean
  /** The command begins where nothing is, and is refused where something is. */
  fromNothing?: boolean
  /** The first act of the next start. */
  mend?(place: string): void
  /** What the checks say of a place that stands. */
  errors?(place: string): string[]
  /** One in so many next starts runs to its end; 1 when absent. */
  every?: number
}

const errorsIn = (place: string): string[] =>
  existsSync(place)
    ? problemsOf(loadCatalog(place), on)
        .filter(({ severity }) => severity === 'error')
        .map(({ code, file, line }) => `${code} ${file}:${line}`)
    : []

/** The record of the first procedure that the lists name, wherever its sector has put it. */
const recordIn = (place: string): string =>
  readdirSync(join(place, 'records'), { recursive: true, encoding: 'utf8' }).find(name =>
    name.endsWith('9.100000.yaml'),
  ) ?? ''

export const jobs: readonly Job[] = [
  {
    name: 'build',
    // two sites that differ, so that a mixture shows
    args: (place, edition) => ['build', '--catalog', small, '--on', on, '--out', place, '--base', `/${edition}/`],
    whole: true,
    mend: mendFolder,
    every: 20,
  },
  {
    name: 'import',
    inputs: folder => {
      for (const edition of [0, 1, 2]) writeFileSync(join(folder, `${edition}.jsonl`), sourceText(edition, 24))
    },
    args: (place, edition, inputs) => ['import', join(inputs, `${edition}.jsonl`), '--into', place, '--on', on],
    byHand: place => {
      const file = join(place, 'records', recordIn(place))
      writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\nkeywords: [lời của người sửa]\n`)
    },
    whole: false,
    errors: errorsIn,
  },
  {
    name: 'publish',
    inputs: folder => cpSync(small, join(folder, 'danh-muc'), { recursive: true }),
    args: (place, edition, inputs) => [
      ...['publish', '--catalog', join(inputs, 'danh-muc'), '--province', '01', '--on', on],
      ...['--docx', join(place, 'a.docx'), '--xlsx', join(place, 'a.xlsx')],
      ...(edition === 0 ? [] : ['--level', edition === 1 ? 'commune' : 'province']),
    ],
    whole: false,
  },
  {
    name: 'init',
    args: place => ['init', place, '--catalog', small, '--province', '01', '--on', on],
    whole: true,
    fromNothing: true,
    mend: mendFolder,
    errors: errorsIn,
  },
  {
    name: 'edit',
    program: 'tests/faults/save.ts',
    args: (place, edition) => [place, edited, 'name', `Tên lần ${edition}`],
    before: place => {
      cpSync(small, place, { recursive: true })
      // long enough for a write to be cut in the middle by a disk
      appendFileSync(join(place, edited), '# ghi chú của người sửa\n'.repeat(1_500))
    },
    room: 60_000,
    whole: false,
    errors: errorsIn,
  },
]

/** Runs a job, which may be ended at a moment. */
export const runJob = (job: Job, place: string, edition: number, inputs: string, moment?: Moment): Promise<Ended> =>
  run(job.args(place, edition, inputs), moment, job.program)

/** Runs a job to its end in a place; throws what it said when it fails. */
export async function complete(job: Job, place: string, edition: number, inputs: string): Promise<number> {
  mkdirSync(dirname(place), { recursive: true })
  const { code, words, milliseconds } = await runJob(job, place, edition, inputs)
  if (code !== 0) throw new Error(`${job.name} ${edition}: exit code ${code}: ${words}`)
  return milliseconds
}
