import type { MySituation } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { answersOf } from '../../../src/text/answers.ts'
import { comingLive as t } from '../../../src/text/live.ts'
import { need } from '../../scripts/page.ts'

/** What differs in a procedure from a day on. */
export interface Later<T extends Procedure = Procedure> {
  readonly day: string
  readonly facts: Partial<T>
}

type Answers = ReturnType<typeof answersOf>
const parts = {
  papers: ({ papers }: Answers) => papers.text,
  limit: ({ limit }: Answers) => limit.text,
  fee: ({ cost }: Answers) => cost.parts?.common ?? cost.text,
} as const

/** Writes under each answer what it becomes, for me, on the days that the record knows of. */
export function tellLater(
  procedure: Procedure,
  coming: readonly Later[],
  mine: MySituation,
  values: Parameters<typeof answersOf>[2],
): void {
  const days = [{ day: '', facts: {} }, ...coming]
  const all = days.map(({ facts }) => answersOf({ ...procedure, ...facts }, mine, values))
  for (const [name, textOf] of Object.entries(parts)) {
    const texts = all.map(textOf)
    const lines = days.flatMap(({ day }, place) =>
      place === 0 || texts[place] === texts[place - 1] ? [] : [t.from(day, texts[place] ?? '')],
    )
    const line = need<HTMLElement>(document, `[data-later="${name}"]`)
    line.textContent = lines.join('; ')
    line.hidden = lines.length === 0
  }
}
