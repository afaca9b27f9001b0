import { claimOfCost, claimOfSaving } from '../../../src/engine/cost/claim.ts'
import { whatIfPage as t } from '../../../src/text/what-if-page.ts'
import { baseOf, copyText, download, element, need } from '../../scripts/page.ts'
import { type Common, type Fields, type Own, shardOf } from './calculator-data.ts'
import { type Field, groupsOf } from './calculator-fields.ts'
import { fieldset, fill, read } from './calculator-form.ts'
import { codeIn, queryOf, readFields } from './calculator-link.ts'
import { openLines, outcomeOf } from './calculator-plan.ts'
import { resultOf } from './calculator-result.ts'
import { segmentGroup, tellsSegments } from './calculator-segments.ts'

const chooser = need<HTMLElement>(document, '[data-chooser]')
const section = need<HTMLElement>(document, '[data-calculator]')
const form = need<HTMLFormElement>(section, 'form')
const notice = need<HTMLElement>(document, '[data-notice]')
const folder = `${baseOf()}tinh-chi-phi/`

const say = (...texts: string[]) => notice.replaceChildren(...texts.map(text => element('p', text)))

async function json<T>(name: string): Promise<T> {
  const answer = await fetch(`${folder}${name}.json`)
  if (!answer.ok) throw new Error(name)
  return answer.json()
}

/** The form of one procedure, with its figures kept up to date. */
class Calculator {
  readonly #own: Own
  readonly #common: Common
  readonly #known: Field[]
  #fields: Fields = new Map()

  constructor(own: Own, common: Common) {
    this.#own = own
    this.#common = common
    const { changes, figures } = groupsOf(own.base, common, openLines(own, common))
    const kinds = segmentGroup(own.base.submissions)
    this.#known = [...changes, ...figures, kinds].flatMap(group => group.fields)
    need(form, '[data-changes]').replaceChildren(...changes.map(fieldset))
    need(form, '[data-figures]').replaceChildren(...figures.map(fieldset))
    need(form, '[data-kinds]').append(fieldset(kinds))
    this.#start()
    form.addEventListener('input', () => this.#change())
    form.addEventListener('reset', event => {
      event.preventDefault()
      fill(form, this.#known, new Map())
      this.#change()
    })
    form.addEventListener('submit', event => event.preventDefault())
    need(section, '[data-download]').addEventListener('click', () => void this.#download())
    need(section, '[data-copy]').addEventListener('click', () => void this.#copy())
  }

  /** From the link, which anybody may have written. */
  #start(): void {
    const { fields, ignored, version } = readFields(location.search, this.#known)
    const old = version !== '' && version !== this.#own.version
    say(...(old ? [t.otherVersion(version, this.#own.version)] : []), ...(ignored > 0 ? [t.ignored(ignored)] : []))
    fill(form, this.#known, fields)
    if (tellsSegments(fields)) need<HTMLDetailsElement>(form, '[data-kinds]').open = true
    this.#fields = fields
    this.#show()
  }

  /** A field without a number keeps the last result and says so. */
  #change(): void {
    const fields = read(form, this.#known)
    need(section, '[data-state]').textContent = fields ? '' : t.invalid
    if (!fields) return
    this.#fields = fields
    const { base, version } = this.#own
    history.replaceState(null, '', `${location.pathname}?${queryOf(base.code, version, fields)}`)
    this.#show()
  }

  #show(): void {
    const outcome = outcomeOf(this.#own, this.#common, this.#fields)
    const saving = outcome.byModel[0]?.saving
    const none = outcome.plan.operations.length === 0
    const sentence = need<HTMLElement>(section, '[data-sentence]')
    const before = claimOfCost(saving?.before ?? { lines: [] })
    sentence.textContent = none
      ? t.now(saving?.before.perYear, saving?.before.perSubmission, before)
      : t.sentence(saving?.perYear, saving?.percent, claimOfSaving({ procedures: saving ? [saving] : [] }))
    sentence.dataset.saving = String(saving?.perYear ?? '')
    need(section, '[data-result]').replaceChildren(...resultOf(outcome, this.#own))
    need<HTMLButtonElement>(section, '[data-download]').disabled = none
    need<HTMLElement>(section, '[data-download-none]').hidden = !none
  }

  async #download(): Promise<void> {
    const { idOf, proposalOf, yamlOf } = await import('./calculator-yaml.ts')
    const { plan } = outcomeOf(this.#own, this.#common, this.#fields)
    const text = yamlOf(proposalOf(this.#own, this.#common, plan, this.#fields.has('dia-ban')))
    download(`${idOf(this.#own)}.yaml`, text, 'application/yaml')
  }

  async #copy(): Promise<void> {
    const { base, version } = this.#own
    const address = new URL(`?${queryOf(base.code, version, this.#fields)}`, location.href)
    need(section, '[data-copied]').textContent = (await copyText(String(address))) ? t.copied : t.notCopied
  }
}

async function open(code: string): Promise<void> {
  say(t.loading)
  try {
    const files = [json<Record<string, Own>>(shardOf(code)), json<Common>('tham-so')] as const
    const [{ [code]: own }, common] = await Promise.all(files)
    if (!own) throw new Error(code)
    need(section, 'h2').textContent = own.base.name
    need<HTMLAnchorElement>(section, '[data-open]').href = `${baseOf()}thu-tuc/${code}/`
    need(section, '[data-version]').textContent = t.version(own.version, common.on)
    section.hidden = false
    new Calculator(own, common)
  } catch {
    section.hidden = true
    say(t.failed)
  }
}

/** Without marks and case, so that `ho tich` finds `Hộ tịch`. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()

function listening(): void {
  const input = need<HTMLInputElement>(chooser, 'input')
  const rows = [...chooser.querySelectorAll<HTMLElement>('li')]
  const texts = rows.map(row => plain(row.textContent ?? ''))
  input.addEventListener('input', () => {
    const words = plain(input.value).split(/\s+/).filter(Boolean)
    for (const [index, row] of rows.entries()) row.hidden = !words.every(word => texts[index]?.includes(word))
    for (const part of chooser.querySelectorAll<HTMLDetailsElement>('details')) {
      part.hidden = part.querySelector('li:not([hidden])') === null
      part.open = words.length > 0
    }
    need<HTMLElement>(chooser, '[data-none]').hidden = rows.some(row => !row.hidden)
  })
}

const wanted = codeIn(location.search)
const offered = chooser.querySelector(`[data-code="${wanted === undefined ? '' : CSS.escape(wanted)}"]`) !== null
need<HTMLElement>(chooser, '[data-filter-box]').hidden = false
listening()
if (wanted !== undefined && offered) {
  need<HTMLDetailsElement>(chooser, '[data-choose]').open = false
  need(chooser, '[data-choose] > summary').textContent = t.others
  void open(wanted)
} else if (new URLSearchParams(location.search).has('thu-tuc')) say(t.unknownCode)
