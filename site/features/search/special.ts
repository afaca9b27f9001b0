import { feeValues } from '../../../src/engine/situation/fee-value.ts'
import { toQuery } from '../../../src/engine/situation/link.ts'
import { noAnswers } from '../../../src/engine/situation/situation.ts'
import type { AnswerSources, FormulaSum, SpecialAnswer } from '../../../src/search/answers.ts'
import type { FigureInput, Figures } from '../../../src/search/figures.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { formatMoney, formatNumber } from '../../../src/text/format.ts'
import { baseOf, element } from '../../scripts/page.ts'
import { answerWords as t } from './answer-words.ts'
import { english } from './page-language.ts'

/** A line that leads somewhere, with what one finds there. */
function lead(path: string, text: string, hint = ''): HTMLElement {
  const item = element('li')
  const link = element('a', text)
  link.href = `${baseOf()}${path}`
  item.append(link)
  if (hint !== '') item.append(element('p', hint, 'quiet'))
  return item
}

/** Says of what holds words of records that they are Vietnamese, where the page is not. */
function ofRecords<T extends HTMLElement>(made: T): T {
  if (english) made.lang = 'vi'
  return made
}

/** Procedures that use a form, folded so that the first result keeps its place. */
function formLine(form: string, codes: readonly string[], nameOf: (code: string) => string): HTMLElement {
  const item = element('li')
  const box = element('details')
  const list = element('ul')
  for (const code of codes) {
    const link = ofRecords(element('a', nameOf(code)))
    link.href = `${baseOf()}thu-tuc/${code}/`
    const row = element('li')
    row.append(link)
    list.append(row)
  }
  box.append(element('summary', t.form(form, codes.length)), list)
  item.append(box)
  return item
}

function doorLine(name: string, door: string, text: string): HTMLElement {
  const item = element('li')
  item.append(element('strong', t.door(name, door)), ofRecords(element('p', text)))
  return item
}

function dueLine(submitted: string, limit: string | undefined): HTMLElement {
  const query = new URLSearchParams({ ...(limit !== undefined && { 'thoi-han': limit }), nop: submitted })
  return lead(
    `tinh-ngay/?${query}`,
    t.due,
    t.dueHint(english ? submitted.replace('T', ' ') : momentDay(submitted), limit),
  )
}

const figureText = ({ unit }: FigureInput, value: number): string =>
  unit === 'VND' ? formatMoney(value) : formatNumber(value)

/** A fee or benefit by the formula of its record, with the numbers that were understood; nothing where they are out of its bounds. */
function amountLine(sum: FormulaSum, { inputs, said: told, assumed }: Figures): HTMLElement | undefined {
  const amount = feeValues({ [sum.formula.text]: sum.tree }, sum.parameters)(sum, inputs)
  if (amount === undefined) return undefined
  const figures = (some: readonly FigureInput[]) =>
    some.map(input => t.figure(input.label, figureText(input, inputs[input.id] ?? 0)))
  const mine = toQuery({ ...noAnswers, inputs, ...(sum.case !== undefined && { case: sum.case }) })
  const item = lead(`thu-tuc/${sum.code}/?${mine}`, t.holds(sum.title, sum.holds))
  const money = formatMoney(Math.round(amount), sum.currency)
  const line = element('p')
  line.append(ofRecords(element('strong', t.amount(sum.name, money))))
  item.prepend(line)
  item.append(element('p', t.counted(figures(told), figures(assumed)), 'quiet'))
  return item
}

const lineOf = (answer: SpecialAnswer, nameOf: (code: string) => string): HTMLElement | undefined => {
  if (answer.kind === 'amount') return amountLine(answer.sum, answer.figures)
  if (answer.kind === 'door') return doorLine(answer.door.name, answer.door.door, answer.door.text)
  if (answer.kind === 'law') return lead(`van-ban/${answer.slug}/`, t.law(answer.number, answer.name), t.lawHint)
  if (answer.kind === 'form') return formLine(answer.form, answer.codes, nameOf)
  if (answer.kind === 'due') return dueLine(answer.submitted, answer.limit)
  if (answer.kind === 'journey') return lead(`su-kien/${answer.id}/`, t.journey(answer.name))
  return lead('sap-thay-doi/', t.ahead, t.aheadHint)
}

/** The list of what answers beside procedures. */
export const specialLines = (answers: readonly SpecialAnswer[], nameOf: (code: string) => string): HTMLElement[] =>
  answers.flatMap(answer => lineOf(answer, nameOf) ?? [])

let sources: Promise<AnswerSources> | undefined

/** Reads once what is answered beside procedures; nothing where it cannot be had. */
export function loadSources(path: string): Promise<AnswerSources | undefined> {
  sources ??= fetch(path).then(response => {
    if (!response.ok) throw new Error(String(response.status))
    return response.json() as Promise<AnswerSources>
  })
  return sources.catch(() => {
    sources = undefined
    return undefined
  })
}
