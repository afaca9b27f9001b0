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

/** The answers of a page as they stand there, for me. */
export function answerTexts(...asked: Parameters<typeof answersOf>): Record<'papers' | 'limit' | 'fee', string> {
  const { papers, limit, cost } = answersOf(...asked)
  return { papers: papers.text, limit: limit.text, fee: cost.parts?.common ?? cost.text }
}

/** Writes under each answer what it becomes, for me, on the days that the record knows of. */
export function tellLater(
  procedure: Procedure,
  coming: readonly Later[],
  mine: MySituation,
  values: Parameters<typeof answersOf>[2],
): void {
  const days = [{ day: '', facts: {} }, ...coming]
  const all = days.map(({ facts }) => answerTexts({ ...procedure, ...facts }, mine, values))
  for (const name of ['papers', 'limit', 'fee'] as const) {
    const texts = all.map(answers => answers[name])
    const lines = days.flatMap(({ day }, place) =>
      place === 0 || texts[place] === texts[place - 1] ? [] : [t.from(day, texts[place] ?? '')],
    )
    const line = need<HTMLElement>(document, `[data-later="${name}"]`)
    line.textContent = lines.join('; ')
    line.hidden = lines.length === 0
  }
}
