import { chainOf } from '../../../src/engine/situation/chain.ts'
import { timeline } from '../../../src/engine/situation/journey.ts'
import type { MySituation } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { caseText } from '../../../src/text/case.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { need } from '../../scripts/page.ts'
import { loadCalendar, now } from '../due/data.ts'

const t = caseText.chain

/** Says when the last result of the chain can be there for somebody who begins today. */
export async function paintChain(box: HTMLElement, code: string, mine: MySituation): Promise<void> {
  const procedures = JSON.parse(need(box, '[data-chain-data]').textContent ?? '[]') as Procedure[]
  const calendar = await loadCalendar().catch(() => undefined)
  if (calendar === undefined) return
  const byCode = new Map(procedures.map(one => [one.code, one]))
  const situations = new Map([[code, mine]])
  const needed = chainOf(code, byCode, situations, true).order.flatMap(one => byCode.get(one) ?? [])
  const last = timeline(needed, now(), calendar, situations).at(-1)
  const due = last?.result?.due
  const text = last?.after.length === 0 ? '' : due === undefined ? t.noTime : t.time(momentDay(due))
  need(box, '[data-chain-time]').textContent = text
}
