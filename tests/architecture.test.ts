// The direction of imports (design: model ◀ engine ◀ check ◀ load ◀ cli) as a test that fails, not a warning; a right that nobody uses fails too.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { circlesIn, edgesBetween, exportsOf, type Import, type Piece, readPieces } from './source/imports.ts'

interface Layer {
  /** Folders and files that it may import from; `type:` allows types only. */
  from: readonly string[]
  /** Packages that it may import values from; `node:` stands for every built-in module. */
  packages?: readonly string[]
}

const layers: Record<string, Layer> = {
  'src/model': { from: [], packages: ['zod'] },
  'src/engine': { from: ['type:src/model'] },
  'src/engine/time': { from: ['type:src/model'] },
  'src/engine/record': { from: ['src/engine/present.ts', 'src/engine/situation', 'src/engine/time', 'type:src/model'] },
  'src/engine/situation': { from: ['src/engine/time', 'src/engine/evaluate.ts', 'type:src/model'] },
  'src/engine/cost': { from: ['src/engine', 'type:src/model'] },
  'src/formula': { from: ['src/model'], packages: ['mathjs/number'] },
  'src/check': { from: ['src/engine', 'src/text/check-words.ts', 'type:src/model'] },
  'src/search': { from: ['src/text/alphabet.ts', 'type:src/model'], packages: ['fuse.js'] },
  'src/analysis': { from: ['src/engine', 'type:src/model'] },
  'src/text': { from: ['src/engine', 'src/model/problem-codes.ts', 'type:src/model', 'type:src/analysis'] },
  'src/export': {
    from: ['src/analysis', 'src/engine', 'type:src/model', 'src/text'],
    packages: [
      'write-excel-file',
      'docx',
      '@myriaddreamin/typst-ts-node-compiler',
      '@resvg/resvg-js',
      'd3-scale',
      'csv-stringify',
      'feed',
      'n3',
      'hyparquet-writer',
      'uqr',
      'node:crypto',
    ],
  },
  'src/edit': { from: ['src/model', 'src/text/number.ts'], packages: ['yaml', 'zod'] },
  'src/import': {
    from: ['src/edit/yaml.ts', 'src/engine', 'src/model', 'src/text', 'src/check'],
    packages: ['yaml', 'read-excel-file', 'fflate'],
  },
  'src/load': {
    from: ['src/check', 'src/engine/record', 'src/formula', 'src/model', 'src/text'],
    packages: ['yaml', 'zod', 'picocolors', 'node:'],
  },
  'src/cli': {
    from: [
      'src/check',
      'src/engine',
      'type:src/model',
      'src/text',
      'src/load',
      'src/search',
      'src/analysis',
      'src/import',
      'src/edit',
      'src/export',
    ],
    packages: ['picocolors', 'send', '@modelcontextprotocol/server', 'node:'],
  },
  /** Pages as they are built: everything that gives values, never the command line. */
  site: {
    from: ['src/analysis', 'src/engine', 'src/export', 'src/load', 'type:src/model', 'src/search', 'src/text'],
    packages: ['@fontsource/be-vietnam-pro', '@resvg/resvg-js', 'astro', 'd3-scale', 'mathjs', 'temml', 'node:'],
  },
}

/** What the scripts of pages may reach, at once or on demand. */
const browser: Layer = { from: ['src/engine', 'src/search', 'src/text', 'type:src/model'], packages: ['fuse.js'] }

const pieces = readPieces(['src', 'site'])
const isWithin = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)

/** The layer of a file, longest name first. */
const layerOf = (file: string): string | undefined =>
  Object.keys(layers)
    .filter(name => isWithin(file, name))
    .toSorted((a, b) => b.length - a.length)[0]

const gives = (right: string, { target, typeOnly }: Import): boolean =>
  right.startsWith('type:') ? typeOnly && isWithin(target, right.slice(5)) : isWithin(target, right)

const isPackage = (name: string, { target }: Import): boolean =>
  target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`)

const isAllowed = ({ from, packages = [] }: Layer, wanted: Import): boolean =>
  wanted.isPackage
    ? wanted.typeOnly || packages.some(name => isPackage(name, wanted))
    : from.some(right => gives(right, wanted))

const violations = (own: readonly Piece[], rule: Layer, isOwn: (file: string) => boolean): string[] =>
  own.flatMap(({ file, imports }) =>
    imports
      .filter(wanted => (wanted.isPackage || !isOwn(wanted.target)) && !isAllowed(rule, wanted))
      .map(({ target }) => `${file} imports ${target}`),
  )

/** Rights that no import needs: a value where only types are taken, a package that is gone. */
const unused = (own: readonly Piece[], { from, packages = [] }: Layer): string[] => {
  const all = own.flatMap(piece => piece.imports)
  const needs = (right: string) =>
    all.some(wanted => !wanted.isPackage && gives(right, wanted) && (right.startsWith('type:') || !wanted.typeOnly))
  return [
    ...from.filter(right => !needs(right)),
    ...packages.filter(name => !all.some(wanted => wanted.isPackage && !wanted.typeOnly && isPackage(name, wanted))),
  ]
}

describe('who imports whom', () => {
  const built = pieces.filter(piece => !piece.inBrowser)
  test.each(Object.entries(layers))('%s', (layer, rule) => {
    const own = built.filter(({ file }) => layerOf(file) === layer)
    expect(own).not.toEqual([])
    expect(violations(own, rule, file => layerOf(file) === layer)).toEqual([])
    expect(unused(own, rule)).toEqual([])
  })

  test('the scripts of pages, and all that they load', () => {
    const byFile = Map.groupBy(built, piece => piece.file)
    const reached = new Set<Piece>()
    const reach = (piece: Piece): void => {
      if (reached.has(piece)) return
      reached.add(piece)
      for (const { target, typeOnly } of piece.imports)
        if (!typeOnly) for (const next of byFile.get(target) ?? []) reach(next)
    }
    for (const piece of pieces) if (piece.inBrowser) reach(piece)
    const own = [...reached].filter(({ file }) => isWithin(file, 'site'))
    expect(own.length).toBeGreaterThan(20)
    const isOwn = (file: string) => isWithin(file, 'site') && !file.endsWith('.astro')
    expect(violations(own, browser, isOwn)).toEqual([])
    expect(unused([...reached], browser)).toEqual([])
  })
})

describe('no circles', () => {
  const folderOf = (file: string): string | undefined =>
    isWithin(file, 'src') ? (layerOf(file) === 'src/engine' ? file : layerOf(file)) : undefined
  test('between files', () => expect(circlesIn(edgesBetween(pieces, file => file))).toEqual([]))
  test('between folders of src and of src/engine', () => expect(circlesIn(edgesBetween(pieces, folderOf))).toEqual([]))
})

test('every export is used by another file', () => {
  const used = new Set(
    readPieces(['src', 'site', 'tests', 'astro.config.mjs']).flatMap(({ imports }) =>
      imports.flatMap(({ target, names }) => names.map(name => `${target} ${name}`)),
    ),
  )
  // Astro itself takes what a page exports, the command line the `command` of a file by its name.
  const own = pieces.filter(
    ({ file, inBrowser }) =>
      !inBrowser && !/^(?:site\/(?:pages|features\/posting\/pages)|src\/cli\/commands)\//.test(file),
  )
  const dead = own.flatMap(piece => exportsOf(piece).map(name => `${piece.file} ${name}`))
  expect(dead.length).toBeGreaterThan(500)
  // Names of costs and doubts are being taken into use elsewhere.
  const taken = /^src\/(?:engine\/cost\/|text\/cost|model\/doubt)/
  expect(dead.filter(name => !taken.test(name) && !used.has(name) && !used.has(name.replace(/ .*/, ' *')))).toEqual([])
})

/** Reading the clock, the disk or chance makes a pure stage give other answers tomorrow. */
const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bconsole\.|process\./

describe('pure stages', () => {
  test.each([
    'src/model',
    'src/engine',
    'src/formula',
    'src/check',
    'src/search',
    'src/analysis',
    'src/text',
    'src/export',
    'src/edit',
  ])('%s', folder => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    const found = files.filter(name =>
      impure.test(readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    expect(found).toEqual([])
  })
})
