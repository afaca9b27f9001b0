// A province as a person names it: code, slug and name give one figure; a volume of the country is never its own.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/cli/thutuc.mjs', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
const fixture = ['--catalog', 'tests/fixtures/catalog']
const json = (...args: string[]) => JSON.parse(run(...args, '--json').stdout)

describe('code, slug and name of a province are one', () => {
  test('to the đồng, and not the figure of the country', () => {
    const of = (...province: string[]) =>
      json('cost', '2.000720', '--on', '2026-11-27', ...province).situations.map(
        (item: { perSubmission?: number }) => item.perSubmission ?? null,
      )
    const [national, byCode] = [of(), of('--province', '01')]
    for (const name of ['ha-noi', 'Hà Nội']) expect(of('--province', name)).toEqual(byCode)
    expect(byCode).not.toEqual(national)
  }, 300_000)
})

describe('a province without a volume of its own', () => {
  test('has a cost a submission, none a year', () => {
    const { stdout, status } = run('cost', '9.000001', '--province', '01', ...fixture)
    expect(stdout).toContain('chưa có số lượng của tỉnh')
    expect(status).toBe(0)
    expect(json('cost', '9.000001', '--province', '01', ...fixture)).toMatchObject({ perYear: null, elsewhere: true })
  })

  test('has no saving a year, and each submission before and after', () => {
    const { stdout, status } = run('compare', 'giay-phep-mau-2026', '--province', '01', ...fixture)
    expect(stdout).toMatch(/^Bỏ bản sao[^\n]*chưa tính được số tiền tiết kiệm một năm vì chưa có số lượng của tỉnh\./)
    expect(stdout).toMatch(/\nMột lần: .* → .*; chưa có số lượng của tỉnh\n/)
    expect(status).toBe(0)
  })
})
