import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { applyAll } from '../../src/engine/record/apply.ts'
import { effective, settled } from '../../src/engine/record/effective.ts'
import {
  publishedRecord,
  recordFiles,
  schemaPath,
  wholeJson,
  wholeVersion,
} from '../../src/export/open-data/open-data.ts'
import { openDataSchemas } from '../../src/export/open-data/schema.ts'
import { versionOf } from '../../src/export/open-data/version.ts'
import { jsonSchemas } from '../../src/load/schemas.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { committed, origin, publishedOne, textOf } from './published.ts'

const at = (file: string) => `${origin}${schemaPath(file)}`
const ajv = new Ajv({ formats: { date: /^\d{4}-\d{2}-\d{2}$/, uri: /^https:\/\// } })
for (const [file, text] of jsonSchemas()) ajv.addSchema({ $id: at(file), ...JSON.parse(text) })
for (const schema of openDataSchemas(at).values()) ajv.addSchema(schema)
const validator = (file: string) => {
  const validate = ajv.getSchema(at(file))
  if (!validate) throw new Error(`no schema ${file}`)
  return (value: unknown) => (validate(value) ? [] : (validate.errors ?? []))
}

const whole = textOf(wholeJson(committed))
const filesIn = (text: string) =>
  [...recordFiles(Buffer.from(text))].map(({ code, pieces }) => ({ code, text: textOf(pieces) }))
const files = filesIn(whole)

describe('the whole as JSON', () => {
  test('is valid by its own schema, with every public record', () => {
    const document = JSON.parse(whole)
    expect(validator('open-data.json')(document)).toEqual([])
    expect(document.procedures).toHaveLength(committed.pages.length)
    expect(document.procedures.length).toBeGreaterThan(100)
    expect(document).toMatchObject({ $schema: at('open-data.json'), on: '2026-11-22' })
  })

  test('every record is valid by the schema of the records', () => {
    const validate = validator('procedure.json')
    const faults = JSON.parse(whole).procedures.flatMap(({ record }: { record: Procedure }) =>
      validate(record).map(fault => `${record.code} ${fault.instancePath} ${fault.message}`),
    )
    expect(faults).toEqual([])
  })

  test.each<[string, (document: { procedures: { version?: string; record: Record<string, unknown> }[] }) => void]>([
    ['an unknown key in a record', document => Object.assign(document.procedures[0]?.record ?? {}, { ma: 1 })],
    ['a record without its version', document => delete document.procedures[0]?.version],
    ['a fee without a value', document => Object.assign(document.procedures[0]?.record ?? {}, { fees: [{ id: 'x' }] })],
  ])('the schema refuses %s', (_, spoil) => {
    const document = JSON.parse(whole)
    spoil(document)
    expect(validator('open-data.json')(document)).not.toEqual([])
  })

  test('has one line for the head and one for each record', () => {
    const lines = whole.trimEnd().split('\n')
    expect(lines).toHaveLength(committed.pages.length + 2)
  })
})

describe('the file of one record', () => {
  test('each is the line of the whole, valid by its schema', () => {
    const validate = validator('open-record.json')
    const lines = JSON.parse(whole).procedures
    expect(files.map(file => file.code)).toEqual(committed.pages.map(record => record.code))
    for (const [index, { text }] of files.entries()) {
      const { $schema, licence, ...rest } = JSON.parse(text)
      expect(validate(JSON.parse(text))).toEqual([])
      expect(rest).toEqual(lines[index])
      expect([$schema, licence]).toEqual([at('open-record.json'), 'https://creativecommons.org/licenses/by/4.0/'])
    }
  })

  test('a name with line breaks of other alphabets and braces stays one record', () => {
    const hostile = publishedOne({ name: 'Tên có \u2028 và {"version":"x"} và </script>' })
    const [only, ...more] = filesIn(textOf(wholeJson(hostile)))
    expect(more).toEqual([])
    expect(JSON.parse(only?.text ?? '').record).toEqual(hostile.pages[0])
  })
})

describe('where a record stands', () => {
  test.each<[string, Partial<Procedure>, string]>([
    ['without dates', {}, 'in-force'],
    ['on its last day', { to: '2026-11-22' }, 'in-force'],
    ['the day after', { to: '2026-11-21' }, 'ended'],
    ['on its first day', { from: '2026-11-22' }, 'in-force'],
    ['before it', { from: '2026-11-23' }, 'to-come'],
    ['abolished', { abolished: true, to: '2026-11-21' }, 'abolished'],
  ])('%s', (_, more, standing) => {
    const published = publishedOne(more)
    expect(publishedRecord(published.pages[0] as Procedure, published).standing).toBe(standing)
  })
})

describe('versions', () => {
  test('each record has its own, which changes with the record alone', () => {
    expect(new Set(committed.pages.map(versionOf)).size).toBe(committed.pages.length)
    const [record] = committed.pages as [Procedure]
    expect(versionOf({ ...record })).toBe(versionOf(record))
    expect(versionOf({ ...record, name: `${record.name}.` })).not.toBe(versionOf(record))
  })

  test.each<[string, Partial<Procedure>, string, boolean]>([
    ['another day and nothing else', {}, '2026-11-23', true],
    ['a day on which a record ended', { to: '2026-11-22' }, '2026-11-23', false],
  ])('of the whole: %s', (_, more, on, same) => {
    const published = publishedOne(more)
    expect(wholeVersion({ ...published, on }) === wholeVersion(published)).toBe(same)
  })
})

test('a published record holds only the changes to come, and applying them gives what the law will be', () => {
  const change = (from: string, id: string) => ({
    from,
    source: { title: 'Nghị định' },
    operations: [{ op: 'add-paper' as const, paper: { id, name: id } }],
  })
  const record: Procedure = {
    code: '9.000001',
    name: 'Thủ tục',
    sector: 'xay-dung',
    kind: 'public',
    papers: [],
    changes: [change('2026-01-01', 'mot'), change('2027-01-01', 'hai')],
  }
  const published = settled(record, '2026-11-22')
  expect(published.papers?.map(paper => paper.id)).toEqual(['mot'])
  expect(published.changes?.map(({ from }) => from)).toEqual(['2027-01-01'])
  const later = applyAll(published, published.changes?.flatMap(({ operations }) => operations) ?? [])
  expect(later.papers).toEqual(effective(record, '2027-01-01').papers)
  expect('changes' in settled(record, '2027-01-01')).toBe(false)
})
