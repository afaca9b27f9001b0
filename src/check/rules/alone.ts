import type { Path } from '../../model/problem.ts'
import type { Fee, Procedure } from '../../model/procedure.ts'
import { amountWords } from '../../text/check-words.ts'
import { eachChecked, ofCatalog } from '../context.ts'
import { plain } from '../words.ts'

/** A value of a record among those of its like: what makes them alike, the value as a person reads it, and its place. */
interface Likened {
  key: string
  value: string
  path: Path
}

/** What is one thing in every record that has it: when and by whom a decision was signed, what a text sets for one fee, where one paper is kept. */
function likened({ decision, fees = [], papers = [] }: Procedure): Likened[] {
  const signed = decision?.number === undefined ? [] : [decision.number]
  return [
    ...signed.flatMap(number =>
      (['date', 'issuer'] as const).flatMap(key =>
        decision?.[key] === undefined
          ? []
          : [{ key: `decision.${key} ${number}`, value: decision[key], path: ['decision', key] }],
      ),
    ),
    ...fees.flatMap((fee, index) =>
      fee.source?.document === undefined || !fee.amount
        ? []
        : namesOf(fee).map(([kind, name]) => ({
            key: `${kind} ${fee.source?.document} ${name} ${fee.per ?? ''}`,
            value: amountWords(fee.amount, fee.currency),
            path: ['fees', index, 'amount'],
          })),
    ),
    ...papers.flatMap(({ name, outputOf }, index) =>
      outputOf === undefined
        ? []
        : [{ key: `output ${plain(name)}`, value: outputOf, path: ['papers', index, 'outputOf'] }],
    ),
    ...papers.flatMap(({ name, heldBy }, index) =>
      heldBy === undefined ? [] : [{ key: `held ${plain(name)}`, value: heldBy, path: ['papers', index, 'heldBy'] }],
    ),
  ]
}

/** What a fee is called, from the whole name to nothing but what it is paid for each of. */
const namesOf = ({ name, per }: Fee): readonly (readonly [string, string])[] => [
  ['fee', plain(name)],
  ['fees', plain(name).split(' ').slice(0, 4).join(' ')],
  ...(per === undefined ? [] : [['rate', ''] as const]),
]

/** How many records have which value of each thing. */
const countsOf = ofCatalog(catalog => {
  const counts = new Map<string, Map<string, number>>()
  for (const procedure of catalog.procedures.values())
    for (const { key, value } of likened(procedure)) {
      const values = counts.get(key) ?? new Map<string, number>()
      values.set(value, (values.get(value) ?? 0) + 1)
      counts.set(key, values)
    }
  return counts
})

/** How many others must agree before one that does not is asked about, by what makes them alike. */
const enough: Readonly<Record<string, number>> = { fees: 6, rate: 3, output: 5 }

/** A record does not stand alone with a value where several others agree on another. */
export const alone = eachChecked((procedure, report, { catalog }) => {
  for (const { key, value, path } of likened(procedure)) {
    const values = countsOf(catalog).get(key)
    if (values === undefined || values.size < 2 || values.get(value) !== 1) continue
    const [usual = '', count = 0] = [...values].toSorted(([, a], [, b]) => b - a)[0] ?? []
    const others = [...values.values()].reduce((sum, one) => sum + one, 0) - 1
    if (count === others && count >= (enough[key.split(' ')[0] ?? ''] ?? 2))
      report('UNLIKE_OTHERS', path, { value, usual, count })
  }
})
