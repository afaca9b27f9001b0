import { communeText, placeLines, placeSource, placeLive as t } from '../../../src/text/place.ts'
import { baseOf, element } from '../../scripts/page.ts'
import { type Home, keepHome, keptHome, type PlaceFile, type PlaceIndex } from './data.ts'

async function file<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return (await response.json()) as T
}

type Known = PlaceFile['places'][number]

/** A place, or that its address is not known. */
function card(places: readonly Known[], none: string): HTMLElement[] {
  if (places.length === 0) return [element('p', none)]
  return places.map(place => {
    const made = element('div', '', 'place')
    made.append(element('strong', place.name))
    for (const line of placeLines(place)) made.append(element('p', line))
    made.append(element('p', placeSource(place.source, place.verified), 'quiet'))
    return made
  })
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = element('button', text)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}

function select(label: string, options: readonly (readonly [value: string, name: string])[], chosen: string) {
  const made = element('label', label)
  const field = element('select')
  for (const [value, name] of [['', t.pick] as const, ...options]) {
    const option = element('option', name)
    option.value = value
    option.selected = value === chosen
    field.append(option)
  }
  made.append(field)
  return { made, field }
}

/** The reader's own place of receipt: asks for province and commune, keeps them on the device, says where to go. */
class MyPlace {
  readonly #box: HTMLElement
  readonly #index: PlaceIndex

  constructor(box: HTMLElement, index: PlaceIndex) {
    this.#box = box
    this.#index = index
  }

  async show(home: Home | undefined): Promise<void> {
    const province = this.#index.find(({ code }) => code === home?.province)
    const known = province && (await file<PlaceFile>(province.file))
    const told = home && known ? this.#told(home, known) : []
    if (told.length === 0) return this.ask(this.#box.dataset.province ?? '', false)
    this.#box.replaceChildren(...told, element('p', t.kept, 'quiet'))
  }

  /** Where one hands in who lives there; nothing where the commune is not known. */
  #told(home: Home, known: PlaceFile): HTMLElement[] {
    const commune = known.communes.find(([code]) => code === home.commune)
    if (commune === undefined) return []
    const own = known.places.filter(({ communes }) => communes?.includes(home.commune))
    const centres = known.places.filter(({ communes }) => communes === undefined)
    const line = element('p', `${t.yours}: `)
    line.append(element('strong', communeText(commune[1], known.name)))
    const all = element('a', t.all)
    all.href = this.#index.find(({ code }) => code === home.province)?.page ?? ''
    const buttons = element('p', '', 'buttons')
    buttons.append(
      button(t.change, () => void this.ask(home.province, true)),
      button(t.forget, () => {
        keepHome(undefined)
        void this.ask('', true)
      }),
    )
    return [
      line,
      ...card(own, t.noAddress),
      element('p', t.ofProvince, 'kind'),
      ...card(centres, t.noCentre),
      all,
      buttons,
    ]
  }

  /** The question stays while its answer is told below: whoever chooses by the keys passes many communes. */
  async ask(province: string, focused: boolean): Promise<void> {
    const first = select(
      t.province,
      this.#index.map(({ code, name }) => [code, name]),
      province,
    )
    const place = element('div', '', 'asked')
    place.append(first.made)
    const told = element('div', '', 'told')
    this.#box.replaceChildren(place, told, element('p', t.kept, 'quiet'))
    first.field.addEventListener('change', () => void this.#communes(place, told, first.field.value))
    if (focused) first.field.focus()
    if (province !== '') await this.#communes(place, told, province)
  }

  async #communes(place: HTMLElement, told: HTMLElement, province: string): Promise<void> {
    place.querySelector('[data-second]')?.remove()
    told.replaceChildren()
    const found = this.#index.find(({ code }) => code === province)
    const known = found && (await file<PlaceFile>(found.file).catch(() => undefined))
    if (found === undefined || place.querySelector('select')?.value !== province) return
    const second = element('div')
    second.dataset.second = ''
    place.append(second)
    if (known === undefined) return second.append(element('p', t.failed))
    const { made, field } = select(t.commune, known.communes, '')
    second.append(made)
    field.addEventListener('change', () => {
      const home = { province, commune: field.value }
      if (field.value !== '') keepHome(home)
      told.replaceChildren(...this.#told(home, known))
    })
  }
}

/** Fills the box with the reader's own place, or with the question for it; `asked` when the reader pressed for it. */
export async function showPlace(box: HTMLElement, asked: boolean): Promise<void> {
  try {
    const place = new MyPlace(box, await file<PlaceIndex>(`${baseOf()}noi-nop/tinh.json`))
    const home = keptHome()
    const { province } = box.dataset
    await place.show(province === undefined || home?.province === province ? home : undefined)
    if (asked) box.querySelector('select')?.focus()
  } catch {
    if (box.querySelector('[data-failed]') !== null) return
    const failed = element('p', t.failed)
    failed.dataset.failed = ''
    box.append(failed)
  }
}
