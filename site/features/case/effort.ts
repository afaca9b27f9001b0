import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { costIn } from '../../../src/engine/cost/cost.ts'
import { situationsOf } from '../../../src/engine/situation/applies.ts'
import type { MySituation } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { caseText, hoursText } from '../../../src/text/case.ts'
import { formatMoney } from '../../../src/text/format.ts'
import { baseOf, element } from '../../scripts/page.ts'

const t = caseText.effort
let norms: Promise<Assumptions> | undefined

const load = (): Promise<Assumptions> => {
  norms ??= fetch(`${baseOf()}du-lieu/dinh-muc.json`)
    .then(file => file.json() as Promise<Assumptions>)
    .catch(error => {
      norms = undefined
      throw error
    })
  return norms
}

const row = (name: string, value: string) => [element('dt', name), element('dd', value)]

/** My answers with the first case and channel where I gave none. */
function settled(procedure: Procedure, mine: MySituation): MySituation {
  const [first = {}] = situationsOf(procedure)
  return { ...mine, case: mine.case ?? first.case, channel: mine.channel ?? first.channel }
}

/** Writes what one submission asks of me: hours, fees, other money; what has no figure is said, never counted as nothing. */
export async function paintEffort(
  place: HTMLElement,
  procedure: Procedure,
  mine: MySituation,
  fees: string,
): Promise<void> {
  const assumptions = await load().catch(() => undefined)
  if (assumptions === undefined) return place.replaceChildren(element('p', t.failed))
  const { case: chosen, channel, circumstances, unanswered, person } = settled(procedure, mine)
  const { lines, hours } = costIn(procedure, assumptions, { case: chosen, channel, circumstances, unanswered, person })
  const counted = lines.filter(line => line.counted && line.weight !== 0)
  const services = counted.reduce((sum, line) => sum + (line.weight ?? 0) * (line.services ?? 0), 0)
  const gaps = counted.filter(line => line.basis === 'none' && line.kind !== 'fee').length
  const list = element('dl', '', 'rows')
  list.append(
    ...row(t.hours, hours === undefined ? t.unknownHours : hoursText(hours)),
    ...row(t.fees, fees),
    ...row(t.services, services === 0 ? formatMoney(0) : formatMoney(Math.round(services))),
  )
  const open =
    (mine.case === undefined && (procedure.cases?.length ?? 0) > 1) ||
    (mine.channel === undefined && (procedure.channels?.length ?? 0) > 1)
  const notes = [gaps > 0 && t.gaps(gaps), open && t.choose, t.norm(assumptions.on.slice(0, 4))]
  place.replaceChildren(list, ...notes.flatMap(note => (note ? [element('p', note, 'quiet')] : [])))
}
