// The direction of imports (design: model ◀ engine ◀ check ◀ load ◀ cli) as a test that fails, not a warning.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Layer {
  /** Layers that it may import values from; `type:` allows types only. */
  from: readonly string[]
  /** Packages that it may import; `node:` stands for every built-in module. */
  packages?: readonly string[]
}

const layers: Record<string, Layer> = {
  'src/model': { from: [], packages: ['zod'] },
  'src/engine': { from: ['type:src/model'] },
  'src/formula': { from: ['src/model', 'src/engine'], packages: ['mathjs', 'mathjs/number'] },
  'src/check': { from: ['src/engine', 'src/model', 'type:src/formula'] },
  'src/search': { from: ['type:src/model', 'src/engine', 'src/text'], packages: ['fuse.js'] },
  'src/analysis': { from: ['src/engine', 'type:src/model'] },
  'src/text': { from: ['src/engine', 'type:src/model', 'type:src/analysis', 'type:src/formula'] },
  'src/export': {
    from: ['src/analysis', 'src/engine', 'src/model', 'src/text'],
    packages: [
      'write-excel-file',
      'docx',
      '@resvg/resvg-js',
      'd3-scale',
      'yaml',
      'csv-stringify',
      'feed',
      'uqr',
      'node:crypto',
    ],
  },
  'src/import': {
    from: ['src/engine', 'src/model', 'src/text', 'src/check', 'src/load'],
    packages: ['yaml', 'zod', 'read-excel-file'],
  },
  'src/load': {
    from: ['src/check', 'src/engine', 'src/formula', 'src/model', 'src/text'],
    packages: ['yaml', 'zod', 'picocolors', 'node:'],
  },
  'src/cli': {
    from: [
      'src/check',
      'src/engine',
      'src/formula',
      'src/model',
      'src/text',
      'src/load',
      'src/search',
      'src/analysis',
      'src/import',
      'src/export',
    ],
    packages: ['picocolors', 'astro', 'node:'],
  },
  'site/scripts': {
    from: ['src/engine', 'src/search', 'src/text', 'type:src/model', 'type:site/lib', 'site/features'],
  },
  'site/features': {
    from: ['src/engine', 'src/search', 'src/text', 'type:src/model', 'type:site/lib', 'site/scripts'],
  },
}

const importPattern = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'"\n;]*?(?:\n[^'"\n;]*?)*?\sfrom\s+)?'([^']+)'/g

/** Layer of a path below the repository, longest name first. */
const layerOf = (path: string) =>
  [...Object.keys(layers), 'site/lib', 'site/scripts'].find(layer => path.startsWith(`${layer}/`))

function importsOf(file: string) {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(importPattern)].map(([whole, , typeOnly, target = '']) => {
    const names = /\{([^}]*)\}/.exec(whole)?.[1]
    const onlyTypes =
      typeOnly !== undefined || names?.split(',').every(name => name.trim() === '' || name.trim().startsWith('type '))
    return { target, onlyTypes }
  })
}

function violations(layer: string, rule: Layer): string[] {
  const files = readdirSync(layer, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  return files.flatMap(name => {
    const file = join(layer, name)
    return importsOf(file).flatMap(({ target, onlyTypes }) => {
      if (target.startsWith('.')) {
        const other = layerOf(relative('.', join(dirname(file), target)))
        const allowed =
          other === layer || rule.from.includes(other ?? '') || (onlyTypes && rule.from.includes(`type:${other}`))
        return allowed ? [] : [`${file} imports ${target}`]
      }
      const packages = rule.packages ?? []
      const allowed = packages.some(
        name => target === name || target.startsWith(`${name}/`) || (name === 'node:' && target.startsWith('node:')),
      )
      return allowed || onlyTypes ? [] : [`${file} imports ${target}`]
    })
  })
}

describe('who imports whom', () => {
  test.each(Object.entries(layers))('%s', (layer, rule) => {
    expect(violations(layer, rule)).toEqual([])
  })
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
  ])('%s', folder => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
    const found = files.filter(name =>
      impure.test(readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    expect(found).toEqual([])
  })
})
