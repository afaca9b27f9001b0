// Words for people live in src/text alone: what reads, checks and runs holds none.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { editedKinds, type Field, formOf } from '../src/edit/fields.ts'
import { parseYaml } from '../src/load/parse.ts'
import { validate } from '../src/load/validate.ts'
import { fileKinds } from '../src/model/kinds.ts'
import { choiceName, isNamed } from '../src/text/edit-names.ts'
import { hintOf, messageOf } from '../src/text/problems.ts'

const vietnamese = /[ạ-ỹăâđêôơưàáãèéìíòóõùúýĂÂĐÊÔƠƯ]/iu

/** Every text that a file holds in its code, comments apart. */
function textsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext))
  return found
}

describe('no Vietnamese sentence outside src/text', () => {
  test.each(['src/cli', 'src/load', 'src/check'])('%s', folder => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    const found = files.flatMap(name =>
      textsOf(join(folder, name)).flatMap(text => (vietnamese.test(text) ? [`${name}: ${text}`] : [])),
    )
    expect(files.length).toBeGreaterThan(5)
    expect(found).toEqual([])
  })
})

describe.each(editedKinds)('every key of the form of a %s has a name, and every word of a choice', kind => {
  const unnamed = (field: Field): string[] => {
    const own = field.kind === 'constant' || isNamed(field.key, field.within) ? [] : [`${field.within}.${field.key}`]
    const words = (one: Field) =>
      one.kind === 'choice'
        ? one.options
            .filter(word => choiceName(one.key, word, field.hint ?? one.hint, one.options) === word)
            .map(word => `${one.key}: ${word}`)
        : []
    if (field.kind === 'group') return [...own, ...field.fields.flatMap(unnamed)]
    if (field.kind === 'either')
      return [
        ...words({ ...field, kind: 'choice', key: field.by, options: [...field.options.keys()] }),
        ...[...field.options.values()].flatMap(({ fields }) => fields.flatMap(unnamed)),
      ]
    if (field.kind === 'list')
      return [...own, ...(field.item.kind === 'group' ? field.item.fields.flatMap(unnamed) : unnamed(field.item))]
    return [...own, ...words(field.kind === 'words' || field.kind === 'table' ? field.item : field)]
  }
  test('by the schema', () => expect(formOf(kind).fields.flatMap(unnamed)).toEqual([]))
})

/** What every schema says of values of every shape: nothing of it may be the schema library's own English. */
describe.each(fileKinds)('a broken $name is spoken of in Vietnamese', ({ schema }) => {
  test.each(['null', '1', 'a', 'true', '[]', '{}', '[{}]', '[1, a, null]', '{ a: 1 }'])('%s', text => {
    const parsed = parseYaml('a.yaml', text)
    for (const { code, values } of validate(schema, parsed, parsed.value).problems)
      expect(`${messageOf(code, values)} ${hintOf(code, values)}`.replace(/"[^"]*"/g, '')).not.toMatch(
        /\b(?:invalid|expected|received|too (?:big|small)|required|string|number|boolean|object|array|undefined|null|NaN)\b/i,
      )
  })
})
