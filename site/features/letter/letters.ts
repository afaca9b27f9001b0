import { need } from '../../scripts/page.ts'
import { now } from '../due/data.ts'
import { startLetter } from './form.ts'
import { heldLetter, returnedLetter } from './letter.ts'

/** The letters of a procedure: which one is written follows what the reader says has happened. */
export function showLetters(section: HTMLElement): void {
  const box = need<HTMLElement>(section, '[data-letter-box]')
  if (!box.hidden) return
  const { code = '', name = '' } = section.dataset
  const today = now().slice(0, 10)
  const day = need<HTMLInputElement>(box, '[name="submitted"]')
  day.value = today
  day.max = today
  const database = need<HTMLInputElement>(box, '[name="database"]')
  need<HTMLInputElement>(box, '[name="paper"]').addEventListener('input', event => {
    const paper = (event.target as HTMLInputElement).value
    const known = [...box.querySelectorAll<HTMLOptionElement>('datalist option')].find(({ value }) => value === paper)
    if (known !== undefined) database.value = known.dataset.database ?? ''
  })
  startLetter(box, 'don-de-nghi', ({ kind, ...fields }) => {
    for (const field of box.querySelectorAll<HTMLElement>('[data-held]')) field.hidden = kind !== 'held'
    const file = { submitted: today, ...fields, procedure: { code, name }, today }
    return kind === 'held' ? heldLetter(file) : returnedLetter(file)
  })
  box.hidden = false
}
