import { need } from './page.ts'
import { keep, kept } from './storage.ts'

const stored = 'nhan'

const saved = (): boolean => kept(stored) === 'en'

/** Keeps the reader's choice on the device. */
export const wantEnglish = (wanted: boolean): void => keep(stored, wanted ? 'en' : undefined)

async function showEnglish(): Promise<void> {
  const { keepTranslated } = await import('./language-words.ts')
  keepTranslated(need(document, 'main'))
}

/** The switch of the labels of a procedure: to English in place, back by opening the page again. */
export function startLanguage(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-language]')
  if (!button) return
  const { en = '', vi = '' } = button.dataset
  const mark = (english: boolean) => {
    button.lang = english ? 'vi' : 'en'
    button.textContent = english ? vi : en
  }
  mark(saved())
  if (saved()) void showEnglish()
  button.addEventListener('click', () => {
    const english = button.lang === 'en'
    wantEnglish(english)
    if (!english) return location.reload()
    mark(true)
    void showEnglish()
  })
}
