// npm run kills -- [times] [build|import|publish|init|edit]: ends commands at random moments, fills their disk, takes their right to write, runs them side by
// side; looks at what each left, and counts what was lost or torn.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { draws } from '../import/national-source.ts'
import { type Ended, isSame, leftovers, type Moment, stateOf } from './ended.ts'
import { complete, type Job, jobs, runJob } from './jobs.ts'

type State = ReadonlyMap<string, string>

/** What stands before a run (edition 0, with what a person did), and what a whole run of each edition makes of it. */
interface Ground {
  job: Job
  root: string
  inputs: string
  /** A folder that has the state before, to begin anew from. */
  kept: string
  old: State
  news: readonly State[]
  /** What runs one after another make of the first state, by their editions: the ways in which two and three at once may come out. */
  inTurn: ReadonlyMap<string, State>
  /** How long a whole run took, milliseconds, and how many calls of it changed a file. */
  span: number
  calls: number
}

const none = () => ({ torn: 0, lost: 0, refused: 0, unclean: 0, left: 0, cut: 0 })
type Count = ReturnType<typeof none>
const wrongs: string[] = []
const note = (what: string) => void (wrongs.length < 20 && wrongs.push(what))

/** The place has its first state again. */
function begin({ kept, job }: Ground, place: string): void {
  for (const name of existsSync(dirname(place)) ? readdirSync(dirname(place)) : [])
    rmSync(join(dirname(place), name), { recursive: true, force: true })
  mkdirSync(dirname(place), { recursive: true })
  if (!job.fromNothing) cpSync(kept, place, { recursive: true })
}

async function groundOf(job: Job, root: string): Promise<Ground> {
  const inputs = join(root, 'doc')
  const place = join(root, 'viet', 'cho')
  const kept = join(root, 'giu')
  mkdirSync(inputs)
  job.inputs?.(inputs)
  const ground: Ground = { job, root, inputs, kept, old: new Map(), news: [], inTurn: new Map(), span: 0, calls: 0 }
  if (!job.fromNothing) {
    if (job.before) job.before(place)
    else await complete(job, place, 0, inputs)
    job.byHand?.(place)
    cpSync(place, kept, { recursive: true })
    ground.old = stateOf(place)
  }
  const news: State[] = []
  for (const edition of [1, 2]) {
    begin(ground, place)
    ground.span = Math.max(ground.span, await complete(job, place, edition, inputs))
    news.push(stateOf(place))
  }
  const inTurn = new Map<string, State>()
  for (const order of job.fromNothing
    ? []
    : [
        [2, 1],
        [1, 2],
        [1, 2, 1],
      ]) {
    begin(ground, place)
    for (const edition of order) await complete(job, place, edition, inputs)
    inTurn.set(order.join(), stateOf(place))
  }
  begin(ground, place)
  const counted = join(root, 'dem')
  await runJob(job, place, 1, inputs, { countInto: counted })
  return { ...ground, news, inTurn, calls: Number(readFileSync(counted, 'utf8')) }
}

/** Whether what stands is the old state or a new one: as a whole, or file by file. */
function isTorn({ job, old, news, inTurn }: Ground, now: State): boolean {
  const states = [old, ...news, ...inTurn.values()]
  if (job.whole) return !states.some(state => isSame(state, now))
  return [...now].some(([name, hash]) => !states.some(state => state.get(name) === hash))
}

/** Files that both states have and that stand nowhere. */
const lostOf = ({ job, old, news }: Ground, now: State): string[] =>
  job.whole ? [] : [...old.keys()].filter(name => news.every(state => state.has(name)) && !now.has(name))

/** Looks at what a run left, starts anew, and looks again; what several left may be what they make one after another. */
async function judge(
  ground: Ground,
  place: string,
  counts: Count,
  what: string,
  goesOn: boolean,
  alone = true,
): Promise<void> {
  const { job, news, inTurn, inputs } = ground
  job.mend?.(place)
  const now = stateOf(place)
  if (isTorn(ground, now)) {
    counts.torn += 1
    note(`${job.name}, ${what}: torn`)
  }
  const lost = lostOf(ground, now)
  if (lost.length > 0) {
    counts.lost += 1
    note(`${job.name}, ${what}: lost ${lost.slice(0, 3).join(' ')}`)
  }
  if (job.errors && now.size > 0 && job.errors(place).length > 0) {
    counts.unclean += 1
    note(`${job.name}, ${what}: ${job.errors(place).slice(0, 2).join('; ')}`)
  }
  if (!goesOn) return
  const { code, words } = await runJob(job, place, 1, inputs)
  const isDone = job.fromNothing === true && now.size > 0
  if (code !== (isDone ? 2 : 0)) {
    counts.refused += 1
    note(`${job.name}, ${what}: next start ${code} ${words.slice(0, 200)}`)
  }
  const renewed = [...inTurn].flatMap(([order, state]) => (order.endsWith('1') ? [state] : []))
  const wanted = [...news.slice(0, 1), ...(alone ? [] : renewed)]
  const made = stateOf(place)
  if (!wanted.some(state => isSame(state, made))) {
    counts.lost += 1
    note(`${job.name}, ${what}: the next start made something else`)
  }
  if (job.errors && job.errors(place).length > 0) counts.unclean += 1
  const left = leftovers(dirname(place))
  if (left.length > 0) {
    counts.left += 1
    note(`${job.name}, ${what}: left ${left.join(' ')}`)
  }
}

const told = (counts: Count) =>
  `torn ${counts.torn}, lost ${counts.lost}, next start refused ${counts.refused}, with errors ${counts.unclean}, leftovers ${counts.left}`
const isGood = (counts: Count) => counts.torn + counts.lost + counts.refused + counts.unclean + counts.left === 0

/** Ends runs: three of four after a random time, each fourth at a random call that changes a file. */
async function kill(ground: Ground, times: number): Promise<boolean> {
  const { job, root, inputs, span, calls } = ground
  const place = join(root, 'viet', 'cho')
  const counts = none()
  const next = draws(20_261_127)
  let shortest = span
  for (let turn = 0; turn < times; turn++) {
    begin(ground, place)
    const moment: Moment =
      turn % 4 === 3 ? { call: 1 + Math.floor(next() * calls) } : { after: next() * shortest * 1.02 }
    const { code, milliseconds } = await runJob(job, place, 1, inputs, moment)
    if (code === null) counts.cut += 1
    else shortest = Math.min(shortest, milliseconds)
    const what = `turn ${turn} ${JSON.stringify(moment)}`
    await judge(ground, place, counts, what, turn % (job.every ?? 1) === 0 || !existsSync(place))
  }
  console.log(`${job.name.padEnd(8)} ${times} kills, ${counts.cut} cut off: ${told(counts)}`)
  return isGood(counts)
}

/** One sentence, no stack, and the exit code of the machine. */
const isSaid = ({ code, words }: Ended): boolean => code === 3 && words.trim() !== '' && !/^\s+at /m.test(words)

const mounted = (...args: string[]) => spawnSync('mount', args, { stdio: 'ignore' }).status === 0

/** Runs on a disk of its own, with so many bytes left free, and then with enough. */
async function fillDisk(ground: Ground, points: number): Promise<boolean> {
  const { job, root, inputs } = ground
  const disk = join(root, 'dia')
  mkdirSync(disk)
  const place = join(disk, 'viet', 'cho')
  if (!mounted('-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk)) {
    console.log(`${job.name.padEnd(8)} disk full: not tried, only root can mount a small disk`)
    return true
  }
  const resize = (bytes: number) => mounted('-o', `remount,size=${Math.ceil(bytes / 4096) * 4}k`, disk)
  const used = () => Number(spawnSync('du', ['-s', '-B1', disk], { encoding: 'utf8' }).stdout.split('\t')[0])
  const counts = none()
  const said = { full: 0, sentence: 0, readOnly: 0 }
  try {
    begin(ground, place)
    await runJob(job, place, 1, inputs)
    // the old and the new stand beside each other for a while
    const need = job.room ?? used() * 1.05
    for (let point = 0; point < points; point++) {
      begin(ground, place)
      resize(used() + 4096 + (need * point) / points)
      const ended = await runJob(job, place, 1, inputs)
      if (ended.code !== 0) said.full += 1
      if (ended.code === 0 || isSaid(ended)) said.sentence += 1
      else note(`${job.name}, disk full at ${point}: exit code ${ended.code}: ${ended.words.slice(0, 300)}`)
      resize(200_000_000)
      await judge(ground, place, counts, `disk full at ${point}`, point % (job.every ?? 1) === 0)
    }
    begin(ground, place)
    mounted('-o', 'remount,ro', disk)
    const ended = await runJob(job, place, 1, inputs)
    mounted('-o', 'remount,rw', disk)
    if (isSaid(ended)) said.readOnly = 1
    else note(`${job.name}, read-only: exit code ${ended.code}: ${ended.words.slice(0, 300)}`)
    await judge(ground, place, counts, 'read-only', true)
  } finally {
    spawnSync('umount', [disk])
  }
  console.log(
    `${job.name.padEnd(8)} disk full at ${points} points (${said.full} runs refused) and read-only: ${said.sentence + said.readOnly} of ${points + 1} said in one sentence; ${told(counts)}`,
  )
  return isGood(counts) && said.sentence === points && said.readOnly === 1
}

/** Takes the right to write from a person who is not root. */
async function forbid(ground: Ground): Promise<boolean> {
  const { job, root, inputs } = ground
  if (process.getuid?.() === 0) return true
  const place = join(root, 'viet', 'cho')
  begin(ground, place)
  chmodSync(dirname(place), 0o555)
  const ended = await runJob(job, place, 1, inputs)
  chmodSync(dirname(place), 0o755)
  const counts = none()
  await judge(ground, place, counts, 'folder without rights', true)
  console.log(
    `${job.name.padEnd(8)} folder without rights: ${isSaid(ended) || ended.code === 0 ? 'said' : 'NOT said'}; ${told(counts)}`,
  )
  return isGood(counts) && (isSaid(ended) || ended.code === 0)
}

/** Two and three runs at once in one place: each does its work or says in one sentence that another is at work. */
async function together(ground: Ground, times: number): Promise<boolean> {
  const { job, root, inputs } = ground
  const place = join(root, 'viet', 'cho')
  const counts = none()
  let [runs, unsaid] = [0, 0]
  for (const many of [2, 3]) {
    for (let turn = 0; turn < times; turn++) {
      begin(ground, place)
      const all = await Promise.all(Array.from({ length: many }, (_, at) => runJob(job, place, 1 + (at % 2), inputs)))
      runs += many
      const other = all.filter(ended => !(ended.code === 0 || isSaid(ended) || (job.fromNothing && ended.code === 2)))
      unsaid += other.length
      for (const { code, words } of other)
        note(`${job.name}, ${many} at once: exit code ${code}: ${words.slice(0, 300)}`)
      if (all.every(({ code }) => code !== 0)) counts.lost += 1
      await judge(ground, place, counts, `${many} at once`, turn % (job.every ?? 1) === 0, false)
    }
  }
  console.log(
    `${job.name.padEnd(8)} two and three at once, ${runs} runs: ${unsaid} without a sentence; ${told(counts)}`,
  )
  return isGood(counts) && unsaid === 0
}

const [given = '200', ...names] = process.argv.slice(2)
const times = Number(given)

/** Everything that is done to one job. */
async function tryJob(job: Job): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), `thutuc-kills-${job.name}-`))
  try {
    const ground = await groundOf(job, root)
    const few = Math.ceil(times / (job.every === undefined ? 10 : 50))
    const results = [
      await kill(ground, times),
      await fillDisk(ground, Math.min(20, times)),
      await forbid(ground),
      await together(ground, few),
    ]
    return results.every(Boolean)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const wanted = jobs.filter(({ name }) => names.length === 0 || names.includes(name))
const results: boolean[] = []
// one after another: what is timed must not wait for its neighbours
for (const job of wanted) results.push(await tryJob(job))
const good = results.length > 0 && results.every(Boolean)
for (const wrong of wrongs) console.log(wrong)
console.log(good ? 'nothing lost, nothing torn' : 'NOT whole')
if (!good) process.exitCode = 1
