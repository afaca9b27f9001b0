// Every procedure printed as a reader does who has chosen: a file of its own, for it takes the longest.
import { expect, inject, test } from 'vitest'
import { pagePaths, useSite } from './site.ts'

const site = useSite()

test('my checklist prints on one A4 for 95 % of the procedures', async () => {
  const codes = pagePaths(inject('folder')).filter(path => /^\/thu-tuc\/[\d.]+\/$/.test(path))
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  const left = [...codes]
  const long: string[] = []
  const wrong: string[] = []
  const one = async () => {
    const { page, faults } = await site.tab()
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(`${site.origin}${path}`)
      await page.evaluate(() => {
        for (const name of ['truong-hop', 'cach-nop'])
          document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)[1]?.click()
        document.querySelector<HTMLInputElement>('[name="hoan-canh"][value="khong"]')?.click()
      })
      if (pagesOf(await page.pdf({ preferCSSPageSize: true })) > 1) long.push(path)
      wrong.push(...faults.splice(0).map(fault => `${path} ${fault}`))
    }
  }
  await Promise.all([one(), one()])
  expect(wrong).toEqual([])
  expect(codes.length).toBeGreaterThan(70)
  expect(long.length, long.join(' ')).toBeLessThanOrEqual(codes.length * 0.05)
})
