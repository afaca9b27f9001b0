import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { costDateOf, totalOf } from '../../src/engine/cost/saving.ts'
import { wordFile } from '../../src/export/document/docx-file.ts'
import type { FormData } from '../../src/export/form/data.ts'
import { formDocument } from '../../src/export/form/document.ts'
import { formOf } from '../../src/export/form/form.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { fontFiles } from '../../src/load/fonts.ts'
import { formatMoney } from '../../src/text/format.ts'

const { catalog } = loadCatalog('procedures')
const proposals = [...catalog.proposals.values()]

function dataOf(id: string): FormData {
  const proposal = catalog.proposals.get(id)
  const data = proposal && formOf(proposal, catalog, assumptionsAt(catalog, costDateOf([proposal])).assumptions)
  if (!data) throw new Error(id)
  return data
}

const written = (id: string) => wordFile(formDocument(dataOf(id), catalog), fontFiles())
const part = (files: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(files[name])
const plain = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')

describe('the proposal in Word', () => {
  test('there are proposals', () => expect(proposals.length).toBeGreaterThan(0))

  test.each(proposals.map(({ id }) => id))('%s: names, figures, texts to amend', async id => {
    const data = dataOf(id)
    const text = plain(part(unzipSync(await written(id)), 'word/document.xml'))
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain(data.proposal.name)
    for (const { before, after, perYear } of data.saving.procedures) {
      if (perYear === undefined) continue
      for (const amount of [before.perYear ?? 0, after.perYear ?? 0, Math.abs(perYear)])
        expect(text).toContain(`${formatMoney(amount)}/năm`)
    }
    for (const { document } of data.proposal.requires ?? []) expect(text).toContain(document)
    if (data.parts.length > 1 && totalOf(data.saving))
      expect(text).toContain(formatMoney(totalOf(data.saving)?.saving ?? 0))
  })

  test('the same proposal gives the same bytes', async () => {
    const id = proposals[0]?.id ?? ''
    const [first, second] = [await written(id), await written(id)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('A4, Times New Roman 14, margins of Nghị định 30/2020/NĐ-CP, annex in landscape', async () => {
    const files = unzipSync(await written(proposals[0]?.id ?? ''))
    const sections = [...part(files, 'word/document.xml').matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml)
    const mm = (xml: string, name: string) =>
      Math.round(Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml)?.[1]) / 56.69)
    const [body = '', annex = ''] = sections
    expect(sections).toHaveLength(2)
    expect([mm(body, 'w'), mm(body, 'h')]).toEqual([210, 297])
    expect(['top', 'bottom', 'left', 'right'].map(side => mm(body.replace(/<w:pgSz[^>]*>/, ''), side))).toEqual([
      20, 20, 30, 15,
    ])
    expect(annex).toContain('w:orient="landscape"')
    const styles = part(files, 'word/styles.xml')
    expect(styles).toContain('Times New Roman')
    expect(styles).toContain('<w:sz w:val="28"/>')
  })

  test('the chart is a picture of some size with a description', async () => {
    const files = unzipSync(
      await written(proposals.find(({ id }) => id.startsWith('khai-sinh'))?.id ?? proposals[0]?.id ?? ''),
    )
    const picture = Object.entries(files).find(([name]) => /^word\/media\/.*\.png$/.test(name))?.[1]
    expect(picture?.length).toBeGreaterThan(5_000)
    expect(part(files, 'word/document.xml')).toMatch(/descr="Biểu đồ/)
  })
})
