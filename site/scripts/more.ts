import { need } from './page.ts'

/** Prints the page in another way: `html[data-print]` says which, for as long as the dialog is open. */
function printAs(way: string): void {
  document.documentElement.dataset.print = way
  addEventListener('afterprint', () => delete document.documentElement.dataset.print, { once: true })
  window.print()
}

/** The text of elements that are to be seen, each once. */
const seen = (selector: string): string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter(one => one.checkVisibility())
    .map(one => one.innerText.trim())
    .filter(text => text !== '')

/** What is read aloud: the name, the four answers, the papers, the fees, where to go. */
function spoken(): string[] {
  const answers = [...document.querySelectorAll('.answers > div')].map(row =>
    [...row.children]
      .flatMap(cell => ((cell as HTMLElement).checkVisibility() ? (cell as HTMLElement).innerText : []))
      .join(': '),
  )
  const part = (heading: string, lines: string) => {
    const own = seen(lines)
    return own.length === 0 ? [] : [...seen(heading), ...own]
  }
  return [
    ...seen('h1'),
    ...answers,
    ...part('#giay-to > h2', '#giay-to [data-name]'),
    ...part('#phi > h2', '#phi .line'),
    ...part('#noi-nop > h2', '#noi-nop .channels > div'),
  ]
}

const vietnamese = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang))

/** Offers to read the page aloud where the device has a Vietnamese voice; voices may be known a moment later. */
function offerReading(button: HTMLButtonElement): void {
  if (!('speechSynthesis' in window)) return
  const offer = () => {
    button.hidden = vietnamese() === undefined
  }
  offer()
  speechSynthesis.addEventListener('voiceschanged', offer)
  const { stop = '' } = button.dataset
  const read = button.textContent ?? ''
  const say = (reading: boolean) => {
    button.ariaPressed = String(reading)
    button.textContent = reading ? stop : read
  }
  button.addEventListener('click', () => {
    const reading = button.ariaPressed === 'true'
    speechSynthesis.cancel()
    say(!reading)
    if (reading) return
    const lines = spoken()
    for (const [place, text] of lines.entries()) {
      const line = new SpeechSynthesisUtterance(text)
      line.lang = 'vi-VN'
      line.voice = vietnamese() ?? null
      if (place === lines.length - 1) line.onend = () => say(false)
      speechSynthesis.speak(line)
    }
  })
  addEventListener('pagehide', () => speechSynthesis.cancel())
}

/** What stands behind the tools of a page, for who opens them: a sheet for helpers, reading aloud. */
export function showMore(tools: HTMLElement): void {
  const helper = tools.querySelector<HTMLButtonElement>('[data-helper]')
  if (helper) {
    helper.addEventListener('click', () => printAs('phieu'))
    helper.disabled = false
  }
  offerReading(need(tools, '[data-read]'))
}
