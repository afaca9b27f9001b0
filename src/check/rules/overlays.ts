import { applyOperation } from '../../engine/record/apply.ts'
import { effective, sourced } from '../../engine/record/effective.ts'
import { feeOnChannel } from '../../engine/record/set-fee.ts'
import { applies, situationsOf } from '../../engine/situation/applies.ts'
import { limitNoLonger } from '../../engine/time/longer.ts'
import type { Operation } from '../../model/operation.ts'
import type { Path } from '../../model/problem.ts'
import type { Duration, Fee, Level, Paper, Procedure } from '../../model/procedure.ts'
import type { Overlay } from '../../model/proposal.ts'
import { each, type Report } from '../context.ts'
import { combinations } from './limits.ts'
import { targetsExist } from './references.ts'
import { addsToOne } from './shares.ts'

type LocalChange = Overlay['changes'][number]
type Of<N extends Operation['op']> = Extract<Operation, { op: N }>

const later = (a: string, b: string) => (a > b ? a : b)
const durationText = ({ amount, unit }: Duration) => (amount === undefined ? unit : `${amount} ${unit}`)
const limitsText = (limits: readonly Duration[] | undefined) => (limits ?? []).map(durationText).join('; ')
const feeValue = ({ amount, formula }: Pick<Fee, 'amount' | 'formula'>): string | number =>
  amount ?? formula?.text ?? 'undetermined'

/** The fee of the national record that a difference sets, also when an earlier difference set a channel of it apart. */
const nationalFee = ({ fees = [], channels = [] }: Procedure, { fee: id }: Of<'set-fee'>): Fee | undefined =>
  fees.find(fee => fee.id === id || channels.some(channel => feeOnChannel(fee.id, channel.id) === id))

/** The law leaves the fee to the province: Luật Phí và lệ phí 97/2015/QH13 gives it to the People's Council, prices to the Committee. */
const leftToProvince = (fee: Fee): boolean => /(hội đồng|ủy ban) nhân dân/i.test(fee.undetermined ?? '')

function feeAllowed(base: Procedure, operation: Of<'set-fee'>, report: Report, path: Path): void {
  const fee = nationalFee(base, operation)
  if (!fee || leftToProvince(fee)) return
  const { amount } = operation
  const lowered = amount !== undefined && fee.amount !== undefined && amount <= fee.amount
  if (!lowered)
    report('OVERLAY_FEE', [...path, amount === undefined ? 'fee' : 'amount'], {
      value: amount ?? operation.formula?.text ?? operation.undetermined ?? '',
      base: fee.amount ?? fee.formula?.text ?? fee.undetermined ?? '',
    })
}

/** Whoever could rely on a limit of the national record waits no longer in the province. */
function limitsAllowed(base: Procedure, { timeLimits }: Of<'set-time-limits'>, report: Report, path: Path): void {
  const national = base.timeLimits ?? []
  for (const situation of situationsOf(base))
    for (const circumstances of combinations([...national, ...timeLimits])) {
      const find = (list: typeof national) =>
        list.findIndex(limit => applies(limit.when, { ...situation, circumstances }))
      const [old, index] = [national[find(national)], find(timeLimits)]
      const fresh = timeLimits[index]
      if (!old || !fresh || limitNoLonger(fresh, old)) continue
      report('OVERLAY_LONGER', [...path, 'timeLimits', index], { value: durationText(fresh), base: durationText(old) })
      return
    }
}

const sets = ({ originals = 0, copies = 0 }: Partial<Paper>) => originals + copies

/** More pieces, a certified copy instead of a plain one, or to hand in what was only to be shown. */
const demandsMore = (old: Paper, fresh: Paper): boolean =>
  sets(fresh) > sets(old) ||
  (fresh.certified === true && !old.certified) ||
  (old.hand === 'show' && fresh.hand !== 'show')

function paperAllowed(base: Procedure, operation: Of<'change-paper'>, report: Report, path: Path): void {
  const old = base.papers?.find(paper => paper.id === operation.paper)
  if (old && demandsMore(old, { ...old, ...operation.with } as Paper))
    report('OVERLAY_PAPER', [...path, 'with'], { value: old.name })
}

/** A way to file that the national record gives is not taken away. */
function channelsAllowed(
  { channels = [] }: Procedure,
  operation: Of<'set-channels'>,
  report: Report,
  path: Path,
): void {
  const kept = new Set(operation.channels.map(({ id }) => id))
  for (const { id } of channels) if (!kept.has(id)) report('OVERLAY_CHANNEL', [...path, 'channels'], { value: id })
}

/** Levels from the nearest to the applicant up. */
const upwards: readonly Level[] = ['commune', 'district', 'province', 'ministry']

/** Competence goes down or stays; it is not taken from a level nearer to the applicant. */
function competenceAllowed({ levels = [] }: Procedure, operation: Of<'delegate'>, report: Report, path: Path): void {
  const nearest = upwards.find(level => levels.includes(level))
  const now = upwards.find(level => operation.levels.includes(level))
  if (nearest === undefined || now === nearest) return
  if (now === undefined || upwards.indexOf(now) > upwards.indexOf(nearest))
    report('OVERLAY_COMPETENCE', [...path, 'levels'], { value: nearest })
}

/** No step of an agency takes longer than every limit of the procedure once the province shortened them. */
function stepsFit({ steps = [], timeLimits = [] }: Procedure, report: Report, path: Path): void {
  for (const { takes, name, actor } of steps) {
    if (takes === undefined || actor !== 'agency' || takes.amount === undefined) continue
    const longer = timeLimits.every(limit => limit.amount !== undefined && surelyLonger(takes, limit))
    const longest = timeLimits.toSorted((a, b) => (a.amount ?? 0) - (b.amount ?? 0)).at(-1)
    if (longer && longest)
      report('OVERLAY_STEP', path, { value: name, takes: durationText(takes), limit: durationText(longest) })
  }
}

/** Longer beyond doubt: more of the same unit. */
const surelyLonger = (a: Duration, b: Duration): boolean => a.unit === b.unit && (a.amount ?? 0) > (b.amount ?? 0)

/** What a province may not do to a procedure that is not its own. */
function allowed(base: Procedure, operation: Operation, report: Report, path: Path): void {
  if (operation.op === 'set-fee') feeAllowed(base, operation, report, path)
  if (operation.op === 'set-time-limits') limitsAllowed(base, operation, report, path)
  if (operation.op === 'add-paper') report('OVERLAY_PAPER', [...path, 'paper'], { value: operation.paper.name })
  if (operation.op === 'change-paper') paperAllowed(base, operation, report, path)
  if (operation.op === 'set-channels') channelsAllowed(base, operation, report, path)
  if (operation.op === 'delegate') competenceAllowed(base, operation, report, path)
  if (operation.op === 'abolish') report('OVERLAY_ABOLISH', path, { value: base.code })
}

/** A procedure as text to compare, without who said what a fee is. */
const content = ({ fees, ...rest }: Procedure): string =>
  JSON.stringify([rest, fees?.map(({ source: _source, verified: _verified, ...fee }) => fee)])

/** What the national record said of the thing that an operation sets; undefined where changes of it are not watched. */
function watched(base: Procedure, operation: Operation): string | undefined {
  if (operation.op === 'set-time-limits') return limitsText(base.timeLimits)
  const fee = operation.op === 'set-fee' ? nationalFee(base, operation) : undefined
  return fee && String(feeValue(fee))
}

function writtenAgainst(record: Procedure, { was, from }: LocalChange, operation: Operation): string | undefined {
  if (operation.op === 'set-time-limits' && was?.timeLimits) return limitsText(was.timeLimits)
  const stated = operation.op === 'set-fee' ? was?.fees?.[operation.fee] : undefined
  return stated === undefined ? watched(effective(record, from), operation) : String(stated)
}

function baseChanged(
  record: Procedure,
  base: Procedure,
  change: LocalChange,
  operation: Operation,
): object | undefined {
  const [was, value] = [writtenAgainst(record, change, operation), watched(base, operation)]
  return was === undefined || value === undefined || was === value ? undefined : { was, value }
}

const targetOf = (operation: Operation): string =>
  operation.op === 'set-fee' ? `${operation.fee} ${operation.channel ?? ''}` : operation.op

/** The date of the national record that a difference must fit: today's, or its own once a later difference took its place. */
function fitsOn({ changes }: Overlay, change: LocalChange, operation: Operation, on: string): string {
  const target = targetOf(operation)
  const replaced = changes.some(
    other =>
      other.procedure === change.procedure &&
      other.from > change.from &&
      other.from <= on &&
      other.operations.some(item => targetOf(item) === target),
  )
  return replaced ? change.from : later(change.from, on)
}

/** What must hold of a province's differences, each against the national record that it differs from. */
const differences = each<Overlay>(
  'overlay',
  catalog => catalog.overlays,
  (overlay, report, { catalog, on }) => {
    for (const [index, change] of overlay.changes.entries()) {
      const record = catalog.procedures.get(change.procedure)
      if (!record) continue
      const path: Path = ['changes', index]
      const own = record.province === overlay.province
      if (record.province !== undefined && !own)
        report('OVERLAY_FOREIGN', [...path, 'procedure'], { value: record.code, other: record.province })
      const earlier = { ...overlay, changes: overlay.changes.filter(other => before(other, change, overlay)) }
      let current = effective(record, change.from, earlier)
      for (const [at, operation] of sourced(change).entries()) {
        const place = [...path, 'operations', at]
        const base = effective(record, fitsOn(overlay, change, operation, on))
        if (missing(current, operation, report, place)) continue
        if (!own) allowed(base, operation, report, place)
        const next = applyOperation(current, operation)
        if (content(next) === content(current)) report('OVERLAY_IDLE', place, { op: operation.op })
        const changed = baseChanged(record, base, change, operation)
        if (changed) report('OVERLAY_BASE_CHANGED', place, { ...changed, op: operation.op })
        current = next
      }
      const shortened = change.operations.findIndex(({ op }) => op === 'set-time-limits')
      if (shortened >= 0) stepsFit(current, report, [...path, 'operations', shortened, 'timeLimits'])
    }
  },
)

const before = (other: LocalChange, change: LocalChange, { changes }: Overlay): boolean =>
  other.from < change.from || (other.from === change.from && changes.indexOf(other) < changes.indexOf(change))

/** Reports an unknown target at its operation; true when there was one. */
function missing(current: Procedure, operation: Operation, report: Report, place: Path): boolean {
  let found = false
  const pointing: Report = (code, _path, ...rest) => {
    found = true
    report(code, place, ...rest)
  }
  targetsExist(current, [operation], pointing, place)
  return found
}

const localities = each<Overlay>(
  'overlay',
  catalog => catalog.overlays,
  ({ localities: mix }, report) => {
    if (mix) addsToOne([mix.urban, mix.rural, mix.mountain], report, ['localities', 'urban'], 'localities')
  },
)

export const overlays = [differences, localities]
