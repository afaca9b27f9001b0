// Every page of the committed catalogue names a legal text in one way: as the list has it.
import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { listCatalogFiles } from '../../src/load/files.ts'
import { lawName } from '../../src/text/law.ts'
import { fileIn, filesOf } from './site.ts'

const { catalog } = loadCatalog(inject('catalog'))
const plain = (text: string) => text.replace(/\s+/gu, ' ')
/** Sentences that people wrote in records may shorten a name, `Nghị định 63/2010/NĐ-CP`, but not say another kind. */
const written = plain(
  listCatalogFiles(inject('catalog'))
    .map(file => file.read())
    .join('\n'),
)

const kinds = 'Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị'
const before = new RegExp(`(${kinds})((?: [\\p{L},]+){0,16}?)( số)? $`, 'u')
const numbers = /\d{1,5}(?:\.\d{1,2})?\/(?:\d{4}\/)?[A-ZĐƯ][A-ZĐƯa-z0-9-]+/gu

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const textOf = (html: string) =>
  plain(
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '|')
      .replace(/<\/?(?:a|b|i|em|strong|span|small)\b[^>]*>/g, '')
      .replace(/<[^>]+>/g, '|')
      .replace(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all),
  )

/** How a page names a text that the list has, where it is neither its one name, nor the number alone, nor as a record wrote it. */
function othersIn(file: string): string[] {
  const text = textOf(readFileSync(fileIn(file), 'utf8'))
  return [...text.matchAll(numbers)].flatMap(({ 0: number, index }) => {
    if (!catalog.documents.has(number)) return []
    const lead = text.slice(0, index)
    const name = lawName(number, catalog)
    if (`${lead}${number}`.endsWith(name)) return []
    const kind = before.exec(lead.slice(-160))?.[1]
    const said =
      text
        .slice(Math.max(0, index - 24), index + number.length)
        .split('|')
        .at(-1) ?? ''
    const alone = said === number
    if (alone || (written.includes(said) && (kind === undefined || name.startsWith(kind)))) return []
    return [`${file}: ${said} (${name})`]
  })
}

test('no legal text has two names on the pages', () => {
  const pages = filesOf(inject('folder'), '.html')
  expect(pages.length).toBeGreaterThan(70)
  expect([...new Set(pages.flatMap(othersIn))]).toEqual([])
})
