import { copyText, download, element, need } from '../../scripts/page.ts'
import { type Letter, letterText } from './letter.ts'

const lines = (className: string, texts: readonly string[]) => texts.map(text => element('p', text, className))

function sheet(letter: Letter): HTMLElement {
  const made = element('div', '', 'letter')
  const requests = element('ol')
  requests.append(...letter.requests.map(request => element('li', request)))
  made.append(
    ...lines('center strong', letter.heading),
    element('p', letter.dateLine, 'end'),
    ...lines('center strong', letter.title),
    element('p', letter.to, 'strong'),
    ...lines('', letter.paragraphs),
    requests,
    ...letter.closing.slice(0, 1).map(text => element('p', text)),
    ...lines('end', letter.closing.slice(1)),
  )
  return made
}

/** Prints the letter alone: it stands beside the page for as long as the dialog is open. */
function print(letter: Node): void {
  const copy = letter.cloneNode(true) as HTMLElement
  document.body.append(copy)
  document.documentElement.dataset.print = 'letter'
  addEventListener(
    'afterprint',
    () => {
      copy.remove()
      delete document.documentElement.dataset.print
    },
    { once: true },
  )
  window.print()
}

/** What the reader gave in a form, without empty fields. */
const given = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].flatMap(([key, value]) => (value === '' ? [] : [[key, String(value)]])))

/** A letter that is written anew with each letter typed, to print, copy or keep; nothing is sent. */
export function startLetter(box: HTMLElement, name: string, write: (fields: Record<string, string>) => Letter): void {
  const form = need<HTMLFormElement>(box, '[data-letter-form]')
  const place = need<HTMLElement>(box, '[data-letter]')
  const status = need<HTMLElement>(box, '[data-letter-status]')
  let letter = write(given(form))
  const show = () => {
    letter = write(given(form))
    place.replaceChildren(sheet(letter))
    status.textContent = ''
  }
  form.oninput = show
  form.onsubmit = event => event.preventDefault()
  need<HTMLButtonElement>(box, '[data-print-letter]').onclick = () => place.firstChild && print(place.firstChild)
  need<HTMLButtonElement>(box, '[data-copy-letter]').onclick = async () => {
    const { copied = '', failed = '' } = status.dataset
    status.textContent = (await copyText(letterText(letter))) ? copied : failed
  }
  need<HTMLButtonElement>(box, '[data-save-letter]').onclick = () =>
    download(`${name}.txt`, `\ufeff${letterText(letter)}\n`, 'text/plain;charset=utf-8')
  show()
}
