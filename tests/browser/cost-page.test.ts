import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import type { Common, Own } from '../../site/features/money/calculator-data.ts'
import { groupsOf } from '../../site/features/money/calculator-fields.ts'
import { openLines, outcomeOf } from '../../site/features/money/calculator-plan.ts'
import { idOf, proposalOf, yamlOf } from '../../site/features/money/calculator-yaml.ts'
import { type AssumptionOptions, assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { boundOfChange, boundOfCost } from '../../src/engine/cost/claim.ts'
import { type Cost, costOf } from '../../src/engine/cost/cost.ts'
import { likely } from '../../src/engine/cost/quantity.ts'
import { type ProcedureSaving, savingOf } from '../../src/engine/cost/saving.ts'
import { effective } from '../../src/engine/record/effective.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Operation } from '../../src/model/operation.ts'
import type { Quantity } from '../../src/model/primitives.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { Given, Proposal } from '../../src/model/proposal.ts'
import { savedText } from '../../src/text/claim.ts'
import { formatNumber } from '../../src/text/format.ts'
import { whatIfPage } from '../../src/text/what-if-page.ts'
import { run } from '../cli/run.ts'
import { axe, violations } from './axe.ts'
import { addressOf, fileIn, filesOf, useSite, zippedSize } from './site.ts'

const site = useSite()
const { catalog } = loadCatalog(inject('catalog'))
/** The day of the build, and the next. */
const [on, next] = ['2026-11-22', '2026-11-23']

interface Sample {
  name: string
  proposal: string
  query: Record<string, string>
  operations: Operation[]
}

const limits = catalog.procedures.get('1.013225')?.timeLimits ?? []
const volume = catalog.proposals.get('gia-han-tam-tru-5-nam')?.changes[0]?.given?.submissions
if (!volume) throw new Error('no volume')

/** The figures of a committed proposal, and the same change told to the page and to the engine. */
const samples: Sample[] = [
  {
    name: 'a plain copy for a certified one',
    proposal: 'trich-luc-ban-sao-thuong',
    query: { 'ban-chup.ban-sao-giay-to-xuat-trinh': '1' },
    operations: [{ op: 'change-paper', paper: 'ban-sao-giay-to-xuat-trinh', with: { certified: false } }],
  },
  {
    name: 'a paper less',
    proposal: 'bao-hiem-mot-lan-bo-so',
    query: { 'bo-giay.so-bao-hiem': '1' },
    operations: [{ op: 'remove-paper', paper: 'so-bao-hiem' }],
  },
  {
    name: 'a lower fee',
    proposal: 'doi-bang-lai-giam-le-phi',
    query: { 'phi.le-phi': '100000' },
    operations: [{ op: 'set-fee', fee: 'le-phi', amount: 100_000 }],
  },
  {
    name: 'fewer times a year',
    proposal: 'gia-han-tam-tru-5-nam',
    query: { 'so-lan-sau': '0.2' },
    operations: [
      { op: 'set-submissions', submissions: { ...volume, subjects: likely(volume.subjects), perSubject: 0.2 } },
    ],
  },
  {
    name: 'a shorter limit',
    proposal: 'giay-phep-xay-nha-nhanh-hon',
    query: { 'han.0': '5' },
    operations: [
      {
        op: 'set-time-limits',
        timeLimits: limits.map((limit, index) => (index === 0 ? { ...limit, amount: 5 } : limit)),
      },
    ],
  },
]

const record = ({ proposal: id }: Sample): { proposal: Proposal; code: string; given: Given } => {
  const proposal = catalog.proposals.get(id)
  const [change] = proposal?.changes ?? []
  if (!proposal || !change) throw new Error(id)
  const { submissions, channels, cases, circumstances } = change.given ?? {}
  const counted = submissions && {
    ...submissions,
    subjects: likely(submissions.subjects),
    perSubject: likely(submissions.perSubject),
  }
  const given = Object.entries({ submissions: counted, channels, cases, circumstances }).filter(([, value]) => value)
  return { proposal, code: change.procedure, given: Object.fromEntries(given) as Given }
}

/** What the command line works out. */
function expected(
  sample: Sample,
  options: AssumptionOptions & { income?: number; day?: string } = {},
  more: Given = {},
): ProcedureSaving {
  const { proposal, code, given } = record(sample)
  const result = assumptionsAt(catalog, options.day ?? on, options)
  if (!result.ok) throw new Error('no parameters')
  const { income } = options
  const { assumptions } = result
  const values = income === undefined ? assumptions.values : { ...assumptions.values, 'hourly-income': income }
  const local = options.province !== undefined && given.submissions
  const figures = local ? { ...given, submissions: { ...local, scope: 'province' as const } } : given
  const changes = [{ procedure: code, given: { ...figures, ...more }, operations: sample.operations }]
  const [saving] = savingOf([{ ...proposal, from: next, changes }], catalog, { ...assumptions, values }).procedures
  if (!saving) throw new Error(code)
  return saving
}

const percent = (share: Quantity | undefined) => String(Math.round(likely(share) * 1e6) / 1e4)

/** The link that holds the figures and the change. */
function linkOf(sample: Sample, more: Record<string, string> = {}): string {
  const { code, given } = record(sample)
  const { submissions, channels = {}, cases = {}, circumstances = {} } = given
  const shares = [
    ...Object.entries(channels).map(([id, share]) => [`cach.${id}`, percent(share)]),
    ...Object.entries(cases).map(([id, share]) => [`truong-hop.${id}`, percent(share)]),
    ...Object.entries(circumstances).map(([id, share]) => [`hoan-canh.${id}`, percent(share)]),
  ]
  const counted = { 'so-doi-tuong': String(submissions?.subjects), 'so-lan': String(submissions?.perSubject) }
  const all = { 'thu-tuc': code, ...counted, ...Object.fromEntries(shares), ...sample.query, ...more }
  return `/tinh-chi-phi/?${new URLSearchParams(all)}`
}

async function figures(page: Page, row: string): Promise<(number | undefined)[]> {
  const cells = page.locator(`[data-row="${row}"] td`)
  await cells.first().waitFor()
  return cells.evaluateAll(found =>
    found.map(cell => ((cell as HTMLElement).dataset.value ? Number((cell as HTMLElement).dataset.value) : undefined)),
  )
}

const yearly = ({ before, after, perYear }: ProcedureSaving) => [before.perYear, after.perYear, perYear]
const once = ({ before, after }: ProcedureSaving) => [before.perSubmission, after.perSubmission]

describe('figures are those of the engine in Node', () => {
  test.each(samples)('$proposal: $name', async sample => {
    const { page, faults } = await site.open(linkOf(sample))
    const saving = expected(sample)
    expect(saving.perYear).toBeTypeOf('number')
    expect(await figures(page, 'nam')).toEqual(yearly(saving))
    expect((await figures(page, 'lan')).slice(0, 2)).toEqual(once(saving))
    const wide = expected(sample, { model: 'scm-mo-rong' })
    expect(await figures(page, 'scm-mo-rong/nam')).toEqual(yearly(wide))
    expect(await page.locator('[data-notice] p').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('each with what it may claim', async () => {
    const [, , fee] = samples as [Sample, Sample, Sample]
    const { page } = await site.open(linkOf(fee))
    const { before, after, perYear } = expected(fee)
    const texts = [
      savedText(before.perYear, formatNumber, boundOfCost(before)),
      savedText(after.perYear, formatNumber, boundOfCost(after)),
      savedText(perYear, formatNumber, boundOfChange(before, after)),
    ]
    await page.locator('[data-row="nam"] td').first().waitFor()
    expect(await page.locator('[data-row="nam"] td').allTextContents()).toEqual(texts)
    expect(texts.join()).toMatch(/ít nhất|nhiều nhất|khoảng/)
    await page.context().close()
  })

  test.each([
    { name: 'a province', more: { 'dia-ban': '01' }, options: { province: '01' } },
    {
      name: 'localities by hand',
      more: { 'dia-ban': 'tu-nhap', 'do-thi': '50', 'nong-thon': '30', 'mien-nui': '20' },
      options: { localities: { urban: 0.5, rural: 0.3, mountain: 0.2 } },
    },
    { name: 'an earlier year', more: { nam: '2023' }, options: { day: '2023-12-31' } },
    { name: 'another hourly income', more: { 'thu-nhap': '71234' }, options: { income: 71_234 } },
  ])('$name', async ({ more, options }) => {
    const [sample] = samples as [Sample]
    const { page } = await site.open(linkOf(sample, more))
    expect(await figures(page, 'nam')).toEqual(yearly(expected(sample, options)))
    expect(yearly(expected(sample, options))).not.toEqual(yearly(expected(sample)))
    await page.context().close()
  })
})

describe('the link', () => {
  const [sample, , fee] = samples as [Sample, Sample, Sample]

  test('is kept as the form changes, and replays the same figures', async () => {
    const { page } = await site.open(linkOf(fee))
    const first = await figures(page, 'nam')
    await page.locator('[name="phi.le-phi"]').fill('50000')
    const second = await figures(page, 'nam')
    expect(second[2]).toBeGreaterThan(first[2] ?? 0)
    const { pathname, search, searchParams } = await addressOf(page)
    const { page: again } = await site.open(pathname + search)
    expect(await figures(again, 'nam')).toEqual(second)
    expect(searchParams.get('v')).toMatch(/^[0-9a-f]{12}$/)
    expect(await again.locator('[data-notice] p').count()).toBe(0)
  })

  test('of other data says so', async () => {
    const { page } = await site.open(linkOf(sample, { v: '0123456789ab' }))
    await figures(page, 'nam')
    expect(await page.locator('[data-notice]').textContent()).toContain('0123456789ab')
  })

  test.each([
    { name: 'names nothing of this procedure', more: { 'bo-giay.khong-co': '1', __proto__x: '1' }, told: '2' },
    { name: 'holds no numbers', more: { 'thu-nhap': '1e9', nam: '1999', 'dia-ban': '<b>' }, told: '3' },
  ])('that $name changes nothing', async ({ more, told }) => {
    const { page, faults } = await site.open(linkOf(sample, more))
    expect(await figures(page, 'nam')).toEqual(yearly(expected(sample)))
    expect(await page.locator('[data-notice]').textContent()).toContain(`Bỏ qua ${told}`)
    expect(faults).toEqual([])
  })

  test.each(['9.999999', '../../x', '%22%5D', 'x'.repeat(9000)])('to no procedure: %#', async code => {
    const { page, faults } = await site.open(`/tinh-chi-phi/?thu-tuc=${code}`)
    expect(await page.locator('[data-notice]').textContent()).toContain('không có trong danh mục')
    expect(faults).toEqual([])
  })
})

test('abolition leaves nothing, whatever else is ticked', async () => {
  const [sample] = samples as [Sample]
  const { page } = await site.open(linkOf(sample))
  const [before] = await figures(page, 'nam')
  await page.locator('[name="bai-bo"]').check()
  expect(await figures(page, 'nam')).toEqual([before, 0, before])
  await page.locator('button[type="reset"]').click()
  await expect.poll(() => page.locator('[name="bai-bo"]').isChecked()).toBe(false)
  expect((await addressOf(page)).searchParams.has('bai-bo')).toBe(false)
})

test('a field without a number keeps the last result and says so', async () => {
  const [sample] = samples as [Sample]
  const { page } = await site.open(linkOf(sample))
  const before = await figures(page, 'nam')
  await page.locator('[name="so-doi-tuong"]').fill('-5')
  expect(await figures(page, 'nam')).toEqual(before)
  expect(await page.locator('[name="so-doi-tuong"]').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('[data-state]').textContent()).toContain('chưa phải là số')
})

test('a number is read as people write it, and the source of the figures goes with them', async () => {
  const [sample] = samples as [Sample]
  const { page, faults } = await site.open(linkOf(sample))
  await page.locator('[name="so-doi-tuong"]').fill('1.200')
  await page.locator('[name="do-tin-cay"]').selectOption('survey')
  await page.locator('[name="nguon"]').fill(' Sổ theo dõi năm 2026 ')
  await expect.poll(async () => (await addressOf(page)).searchParams.get('nguon')).toBe('Sổ theo dõi năm 2026')
  const { searchParams } = await addressOf(page)
  expect([searchParams.get('so-doi-tuong'), searchParams.get('do-tin-cay')]).toEqual(['1200', 'survey'])
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain('"subjects":1200')
  expect(text).toContain('"evidence":"survey","verified":false,"source":{"title":"Sổ theo dõi năm 2026"}')
  expect(faults).toEqual([])
  await page.context().close()
})

/** The proposal that the page gives to take away, which `thutuc check` passes: its text, and what `thutuc compare` makes of it. */
async function takenAway(page: Page) {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()])
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)
  const line = async (...args: string[]) => (await run(...args, '--catalog', inject('catalog'))).stdout
  expect(await line('check', file, '--strict', '--on', on)).toBe('')
  return { text: readFileSync(file, 'utf8'), told: JSON.parse(await line('compare', file, '--json')) }
}

test('kinds of applicants are typed, costed apart, and come back in the link and the file', async () => {
  const [sample] = samples as [Sample]
  const typed = {
    'nhom.0.ten': 'Ở xa',
    'nhom.0.ty-le': '25',
    'nhom.0.so-lan': '3',
    'nhom.1.ty-le': '75',
    'nhom.1.gio': '0.5',
  }
  const { page, faults } = await site.open(linkOf(sample, typed))
  const whole = await figures(page, 'nam')
  expect(await page.locator('[name="nhom.1.gio"]').inputValue()).toBe('0.5')
  const { told } = await takenAway(page)
  expect([told.before.perYear, told.after.perYear, told.saving.perYear]).toEqual(whole)
  expect(told.segments[0].before.map(({ name }: { name: string }) => name)).toEqual(['Ở xa', 'Nhóm 2'])
  expect(faults).toEqual([])
  await page.context().close()
})

test('a reader who asks for kinds of applicants gets fields for them, and they cost what the engine says', async () => {
  const [sample] = samples as [Sample]
  const { page, faults } = await site.open(linkOf(sample))
  await page.locator('[data-kinds] > summary').click()
  await page.locator('[name="nhom.0.ty-le"]').fill('30')
  await page.locator('[name="nhom.0.so-lan"]').fill('1.200')
  await page.locator('[name="nhom.1.ty-le"]').fill('30')
  await page.locator('[name="nhom.1.gio"]').fill('1,5')
  await expect.poll(async () => (await addressOf(page)).searchParams.get('nhom.1.gio')).toBe('1.5')
  const { submissions } = record(sample).given
  const segments = [
    { id: 'nhom-1', name: 'Nhóm 1', share: 0.5, perSubject: 1200 },
    { id: 'nhom-2', name: 'Nhóm 2', share: 0.5, hours: 1.5 },
  ]
  const told = expected(sample, {}, submissions && { submissions: { ...submissions, segments } })
  await expect.poll(() => figures(page, 'nam')).toEqual(yearly(told))
  expect(faults).toEqual([])
  await page.context().close()
})

describe('the proposal to take away passes thutuc check and gives the same figures', () => {
  test.each(samples)('$proposal: $name', async sample => {
    const { page } = await site.open(linkOf(sample))
    await figures(page, 'nam')
    const { text, told } = await takenAway(page)
    expect(text).toMatch(/^# at: proposals\/thu-/)
    const { before, after, perYear } = expected(sample)
    expect([told.before.perYear, told.after.perYear, told.saving.perYear]).toEqual([
      before.perYear,
      after.perYear,
      perYear,
    ])
    await page.context().close()
  })
})

test('scripts of the page: at most 30 kB', async () => {
  const scripts = await site.scriptsOf(linkOf(samples[0] as Sample))
  expect(scripts.length).toBeGreaterThan(0)
  expect(zippedSize(scripts)).toBeLessThanOrEqual(30_000)
})

describe('every procedure', () => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(fileIn(`/tinh-chi-phi/${name}.json`), 'utf8'))
  const common = read<Common>('tham-so')
  const shards = filesOf(fileIn('/tinh-chi-phi'), '.json').filter(name => name !== 'tham-so.json')
  const owns = new Map(
    shards.flatMap(name => Object.entries(read<Record<string, Own>>(name.replace('.json', ''))) as [string, Own][]),
  )
  const result = assumptionsAt(catalog, on)
  if (!result.ok) throw new Error('no parameters')

  test(`${owns.size} procedures cost what the engine costs`, () => {
    expect(owns.size).toBeGreaterThan(50)
    for (const [code, own] of owns) {
      const before = outcomeOf(own, common, new Map()).byModel[0]?.saving?.before
      const full = costOf(effective(catalog.procedures.get(code) as Procedure, on), result.assumptions)
      const bare = (cost: Cost | undefined) => ({
        ...cost,
        volume: cost?.volume?.subjects,
        lines: cost?.lines.map(({ id, basis, cost: sum }) => [id, basis, sum]),
      })
      expect(bare(before), code).toEqual(bare(full))
    }
  })

  test('its proposal with one change of every group, and what was missing typed, passes the checks', () => {
    let found = 0
    const files = [...owns.values()].map(own => {
      const { changes } = groupsOf(own.base, common, openLines(own, common))
      const firsts = changes.filter(group => group.heading !== whatIfPage.groups.abolish).map(group => group.fields[0])
      const open = openLines(own, common)
      const typed = open.map((id): [string, string] => [`gio.${id}`, '2'])
      const fields = new Map<string, string>([
        ...firsts.flatMap((field): [string, string][] =>
          field ? [[field.name, field.kind === 'tick' ? '1' : '7']] : [],
        ),
        ...typed,
        ['do-tin-cay', 'survey'],
        ['nguon', 'Khảo sát mẫu'],
      ])
      const { lines = [] } = outcomeOf(own, common, new Map(typed)).byModel[0]?.saving?.before ?? {}
      expect(lines.flatMap(({ id, reason }) => (reason === 'no-effort' ? [id] : []))).toEqual([])
      found += open.length
      const id = idOf(own)
      const text = yamlOf(proposalOf(own, common, outcomeOf(own, common, fields).plan, true))
      return { path: `proposals/${id}.yaml`, file: `${id}.yaml`, read: () => text }
    })
    const problems = problemsOf(loadCatalog(inject('catalog'), files), on)
    expect(problems.filter(({ file }) => files.some(one => one.file === file))).toEqual([])
    expect(found).toBeGreaterThan(50)
  })
})

describe('the open form', () => {
  test.each([
    { name: 'light', options: { colorScheme: 'light' } },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: '320 px', options: { viewport: { width: 320, height: 640 } } },
  ] as const)('in $name has no violations and does not scroll sideways', async ({ options }) => {
    const [sample] = samples as [Sample]
    const { page } = await site.tab(options)
    await page.addInitScript(axe)
    await page.goto(`${site.origin}${linkOf(sample)}`)
    await figures(page, 'nam')
    const found = await violations(page)
    expect(found).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    await page.context().close()
  })
})
