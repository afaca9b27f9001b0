// The sheets to print: the button, and the numbers that only the laid-out page knows.
import { posting } from '../../../src/text/posting.ts'

const all = <T extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<T>(selector)]

const sizes = ['largest', 'large', 'medium', 'small'] as const

/** How many printed pages a sheet fills: its columns, while each column is as large as a page. */
const pagesOf = (sheet: HTMLElement): number => Math.max(1, Math.round(sheet.scrollWidth / sheet.clientWidth))

function setSize(sheet: HTMLElement, size: (typeof sizes)[number]): void {
  sheet.classList.remove(...sizes)
  sheet.classList.add(size)
}

/** Sets each sheet in the largest size that needs no more pages than the smallest one. */
function enlarge(sheets: readonly HTMLElement[]): void {
  const counts = sizes.map(size => {
    for (const sheet of sheets) setSize(sheet, size)
    return sheets.map(pagesOf)
  })
  for (const [place, sheet] of sheets.entries()) {
    const least = Math.min(...counts.map(list => list[place] ?? 1))
    setSize(sheet, sizes[counts.findIndex(list => list[place] === least)] ?? 'small')
  }
}

/** Lays every sheet out as printed, counts its pages, and puts the screen back; nothing is painted in between. */
function measure(): Map<string, number> {
  const { dataset } = document.documentElement
  dataset.measuring = ''
  enlarge(all('[data-fit]'))
  const counts = new Map(all('[data-sheet]').map(sheet => [sheet.dataset.sheet ?? '', pagesOf(sheet)]))
  delete dataset.measuring
  return counts
}

/** The first page of every sheet, written where the contents name it; the first sheet of the document is page 1. */
function number(counts: ReadonlyMap<string, number>): void {
  let next = 1
  const first = new Map<string, number>()
  for (const [sheet, count] of counts) {
    first.set(sheet, next)
    next += count
  }
  for (const place of all('[data-page-of]')) place.textContent = String(first.get(place.dataset.pageOf ?? '') ?? '')
  for (const head of all('[data-page-head]')) head.hidden = false
}

/** What is said at the head of a sheet that goes on overleaf, where the foot of the page cannot say it. */
function sayLength(counts: ReadonlyMap<string, number>): void {
  for (const sheet of all('[data-sheet]')) {
    const count = counts.get(sheet.dataset.sheet ?? '') ?? 1
    const place = sheet.querySelector('[data-pages]')
    if (place && count > 1) place.textContent = posting.sheet.pages(count)
  }
}

const foot = (text: string) =>
  `@bottom-left { content: ${JSON.stringify(text)}; font: 8pt Figures, "Be Vietnam Pro", sans-serif; text-align: left }`

/** What every printed page says of itself at its foot; in a document of several sheets each has pages of its own kind. */
function sayFeet(): void {
  const sheets = all('[data-foot]')
  const rules = sheets.map(({ dataset }, place) =>
    sheets.length === 1
      ? `@page { ${foot(dataset.foot ?? '')} }`
      : `[data-sheet="${dataset.sheet}"] { page: sheet-${place} } @page sheet-${place} { ${foot(dataset.foot ?? '')} }`,
  )
  const style = new CSSStyleSheet()
  style.replaceSync(rules.join('\n'))
  document.adoptedStyleSheets.push(style)
}

function fill(): void {
  const counts = measure()
  number(counts)
  sayLength(counts)
}

/** Every face that the styles name, in use or not: a measured sheet asks for more than the screen did, and lines in a stand-in font break elsewhere. */
const fontsLoaded = () => Promise.allSettled([...document.fonts].map(face => face.load()))

function offerPrinting(): void {
  for (const button of all<HTMLButtonElement>('[data-print-sheet]')) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}

sayFeet()
if (all('[data-sheet]').length > 0) {
  addEventListener('beforeprint', fill)
  void fontsLoaded().then(fill).then(offerPrinting)
} else offerPrinting()
