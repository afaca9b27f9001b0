// A province as a person names it: code, slug and name give one figure; a volume of the country is never its own.
import { describe, expect, test } from 'vitest'
import { siteApart } from '../site/apart.ts'
import { run } from './run.ts'

const fixture = ['--catalog', 'tests/fixtures/catalog']
const json = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout)

describe('code, slug and name of a province are one', () => {
  test('to the đồng, and not the figure of the country', async () => {
    const of = async (...province: string[]) =>
      (await json('cost', '2.000720', '--on', '2026-11-27', ...province)).situations.map(
        (item: { perSubmission?: number }) => item.perSubmission ?? null,
      )
    const [national, byCode] = [await of(), await of('--province', '01')]
    for (const name of ['ha-noi', 'Hà Nội']) expect(await of('--province', name)).toEqual(byCode)
    expect(byCode).not.toEqual(national)
  })
})

describe('a province without a volume of its own', () => {
  test('has a cost a submission, none a year', async () => {
    const { stdout, status } = await run('cost', '9.000001', '--province', '01', ...fixture)
    expect(stdout).toContain('chưa có số lượng của tỉnh')
    expect(status).toBe(0)
    expect(await json('cost', '9.000001', '--province', '01', ...fixture)).toMatchObject({
      perYear: null,
      elsewhere: true,
    })
  })

  test('has no saving a year, and each submission before and after', async () => {
    const { stdout, status } = await run('compare', 'giay-phep-mau-2026', '--province', '01', ...fixture)
    expect(stdout).toMatch(/^Bỏ bản sao[^\n]*chưa tính được số tiền tiết kiệm một năm vì chưa có số lượng của tỉnh\./)
    expect(stdout).toMatch(/\nMột lần: .* → .*; chưa có số lượng của tỉnh\n/)
    expect(status).toBe(0)
  })

  test('has none on its own site either: neither a proposal, nor all together, nor the calculator', async () => {
    siteApart({ THUTUC_ON: '2026-11-22', THUTUC_CATALOG: 'tests/fixtures/catalog', THUTUC_PROVINCE: '01' })
    const { allTogether, proposalPages } = await import('../../site/lib/money.ts')
    const { common } = await import('../../site/pages/tinh-chi-phi/_data.ts')
    expect(proposalPages.map(({ proposal, total, elsewhere }) => [proposal.id, total, elsewhere])).toEqual([
      ['giay-phep-mau-2026', undefined, true],
    ])
    expect(allTogether()).toBeUndefined()
    expect(common.home).toBe('01')
  })
})
