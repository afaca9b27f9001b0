// The walk of docs/office.md, command by command, and what `thutuc init` lays into an empty folder.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { runLine } from '../../src/cli/main.ts'
import { readSheets } from '../../src/import/xlsx.ts'
import { assemble } from '../../src/load/catalog.ts'
import { listCatalogFiles } from '../../src/load/files.ts'
import { type Parsed, parseYaml } from '../../src/load/parse.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { overlayExample } from '../../src/text/office-folder.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-office-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

async function run(args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await runLine(args, { out: text => void out.push(text), err: text => void err.push(text) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

/** Words of a command line; a part in quotes is one word. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

interface Step {
  text: string
  kind: string
}

/** The blocks of the walk in their order, with one province's code and names in place of another's. */
const stepsFor = (code: string, name: string, slug: string): Step[] =>
  [...readFileSync('docs/office.md', 'utf8').matchAll(/```(sh|yaml|text)\n([\s\S]*?)```/g)].map(
    ([, kind = '', text = '']) => ({
      kind,
      text: text
        .replaceAll('Quảng Ninh', name)
        .replaceAll('quang-ninh', slug)
        .replace(/--province 22/g, `--province ${code}`)
        .replaceAll('@22', `@${code}`)
        .replaceAll('province: "22"', `province: "${code}"`)
        .replaceAll('22-', `${code}-`),
    }),
  )

type Written = string | number | { value: Date; type: DateConstructor; format: string } | null

const cellOf = (cell: unknown): Written => {
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd/mm/yyyy' }
  return typeof cell === 'number' ? cell : cell === null ? null : String(cell)
}

/** Writes cells of a workbook as a person does: the row by its first three cells, the cells by their headings. */
async function editCells(file: string, sheet: string, row: string, cells: readonly string[]): Promise<void> {
  const read = await readSheets(readFileSync(file))
  if (typeof read === 'string') throw new Error(read)
  const edits = cells.map(cell => /^(.+?): (.+)$/.exec(cell)?.slice(1) ?? [])
  const written = read.map(({ sheet: name, data }) => ({
    sheet: name,
    data: data.map(values => {
      const mine = name === sheet && values.slice(0, 3).join(' ') === row ? edits : []
      return mine.reduce((made, [header = '', value = '']) => {
        const at = (data[0] ?? []).map(String).indexOf(header)
        expect(at, header).toBeGreaterThan(0)
        return made.with(at, /^\d+$/.test(value) ? Number(value) : value)
      }, values.map(cellOf))
    }),
  }))
  await writeXlsx(written).toFile(file)
}

/** Does one step as it is written in the walk, in a folder; the words that name files of the walk lie there. */
async function doStep({ kind, text }: Step, folder: string, slug: string): Promise<string[]> {
  const placed = (word: string) =>
    word === slug || word.startsWith(`${slug}/`) || /\.(docx|xlsx|pdf)$/.test(word) ? join(folder, word) : word
  if (kind === 'yaml') {
    const [, append, named = ''] = /^# (thêm vào cuối )?(\S+)\n/.exec(text) ?? []
    const file = placed(named)
    expect(existsSync(file), file).toBe(true)
    if (append) appendFileSync(file, text)
    else writeFileSync(file, text)
    return []
  }
  if (kind === 'text') {
    const [head = '', ...cells] = text.trim().split('\n')
    const [, file = '', sheet = '', row = ''] = /^# sửa trong (\S+), trang (.+), dòng (.+)$/.exec(head) ?? []
    if (file !== '') await editCells(placed(file), sheet, row, cells)
    return []
  }
  const expected = text.startsWith('# kết thúc bằng mã 1') ? 1 : 0
  const said: string[] = []
  for (const line of text.split('\n').filter(line => line.startsWith('npx thutuc '))) {
    const { status, out, err } = await run(wordsOf(line).slice(2).map(placed))
    expect([line, status, status === expected ? '' : err]).toEqual([line, expected, ''])
    said.push(out)
  }
  return said
}

const text = (file: string) =>
  new TextDecoder()
    .decode(unzipSync(readFileSync(file))['word/document.xml'])
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')

const provinces = [
  ['22', 'Quảng Ninh', 'quang-ninh', 'phường, đặc khu'],
  ['14', 'Sơn La', 'son-la', 'xã, phường và các tổ chức'],
] as const

/** The first province each time; both with `npm run walk`, because each takes as long as twenty other tests. */
describe.each(provinces.slice(0, process.env.THUTUC_WALK === 'all' ? 2 : 1))(
  'from an empty folder to a signed decision: %s %s',
  (code, name, slug, communes) => {
    const folder = join(work, code)
    const printed: string[] = []
    // the walk is one of a day on which no text of the catalogue has ended
    beforeAll(async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T05:00:00Z') })
      mkdirSync(folder)
      for (const step of stepsFor(code, name, slug)) printed.push(...(await doStep(step, folder, slug)))
    })
    afterAll(() => {
      vi.useRealTimers()
    })

    test('the draft and the signed decision say who, on what ground, for whom', () => {
      const signed = text(join(folder, 'da-ky.docx'))
      for (const words of [
        `TỈNH ${name.toLocaleUpperCase('vi')}`,
        'Số: 1234/QĐ-UBND',
        `Căn cứ Nghị quyết số 12/2026/NQ-HĐND ngày 10 tháng 7 năm 2026 của Hội đồng nhân dân tỉnh ${name} quy định mức thu phí, lệ phí trên địa bàn tỉnh;`,
        'Theo đề nghị của Giám đốc Sở Tư pháp tại Tờ trình số 12/TTr-STP ngày 25/11/2026.',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        'Nguyễn Văn A',
        '- Bộ Tư pháp (để báo cáo);',
        communes,
      ])
        expect(signed).toContain(words)
      expect(text(join(folder, 'du-thao.docx'))).toContain('DỰ THẢO')
    })

    test('as many commune procedures in the list of the level as in the full decision', () => {
      const listed = printed.find(out => /^\d\.\d{6} /.test(out))?.split('\n').length ?? 0
      const [, stated] = /(\d+) thủ tục cấp xã/.exec(text(join(folder, 'da-ky.docx'))) ?? []
      // one of them is not applied in the province since the walk said so; it is of the province's level
      expect(Number(stated)).toBe(listed)
    })

    test('an amount edited in Excel from a day on is in the next decision, old and new, and the file keeps every line', () => {
      const next = text(join(folder, 'thay-doi.docx'))
      for (const words of ['Danh mục 1 thủ tục', '100.000 đồng', '80.000 đồng', '(từ ngày 15/12/2026)'])
        expect(next).toContain(words)
      const [, written = ''] =
        stepsFor(code, name, slug)
          .find(({ text }) => text.startsWith(`# ${slug}/overlays`))
          ?.text.split(/^(?=province)/m) ?? []
      expect(readFileSync(join(folder, slug, `overlays/${code}-${slug}.yaml`), 'utf8')).toContain(written)
    })

    test('the folder holds what the walk says, and nothing half done', () => {
      expect(readdirSync(join(folder, slug)).toSorted()).toEqual([
        '.vscode',
        'README.md',
        'acts',
        'calendar',
        'decisions',
        'lists',
        'models',
        'overlays',
        'parameters',
        'records',
        'schema',
        'sources',
      ])
      expect(statSync(join(folder, slug)).mode, 'readable by whoever reads the folder around it').toBe(
        statSync(folder).mode,
      )
      expect(readdirSync(join(folder, slug, 'decisions', code))).toEqual(['1234-qd-ubnd-2026.json', 'drafts'])
    })
  },
)

test('who reads and types all of the walk slowly is done within the hour, as it says', () => {
  const [walk = '', stated = ''] = readFileSync('docs/office.md', 'utf8').split('## Mất bao lâu')
  const prose = walk.replace(/```[\s\S]*?```/g, '')
  const read = prose.match(/\p{L}+/gu)?.length ?? 0
  const typed = [...walk.matchAll(/```\w+\n([\s\S]*?)```/g)].reduce((sum, [, block = '']) => sum + block.length, 0)
  const minutes = read / 150 + typed / 100
  const [, said = ''] = /\*\*cả trang\*\*.*\*\*(\d+)\*\*/.exec(stated) ?? []
  // the rest is the machine's: the packages and every command
  expect(Number(said) - minutes).toBeGreaterThan(1)
  expect(Number(said) - minutes).toBeLessThan(5)
  expect(Number(said)).toBeLessThanOrEqual(60)
})

test('a folder with anything in it is left as it is', async () => {
  const full = join(work, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'a.txt'), 'a')
  expect(await run(['init', full, '--province', '22'])).toMatchObject({
    status: 2,
    err: expect.stringContaining('đã có tệp'),
  })
  expect(readdirSync(full)).toEqual(['a.txt'])
})

describe('examples of the new overlay', () => {
  const example = overlayExample({ code: '22', fullName: 'Tỉnh Quảng Ninh', slug: 'quang-ninh' })
  const blocks = example
    .slice(example.indexOf('changes: []\n') + 'changes: []\n'.length)
    .split(/(?<=\n)(?= {2}# \p{Lu})/u)
  const draft = (body: string) => ({
    path: 'overlays/22-quang-ninh.yaml',
    file: '22-quang-ninh.yaml',
    read: () => body,
  })
  /** The lists and the one record of the examples: what the overlay is checked against. */
  const files = listCatalogFiles('procedures').filter(({ path }) => /^lists\/|\/1\.001612\.yaml$/.test(path))
  const parsed = new Map<string, Parsed>()
  const once = ({ file: name, read }: (typeof files)[number]): Parsed => {
    const text = read()
    const known = parsed.get(text) ?? parseYaml(name, text)
    parsed.set(text, known)
    return known
  }
  const found = (body: string) =>
    problemsOf(assemble([...files, draft(body)], once), '2026-11-27')
      .filter(({ file }) => file === '22-quang-ninh.yaml')
      .map(({ code, line }) => `${code} ${line}`)

  test('an example of every operation that a province may use, and as written nothing differs', () => {
    expect(blocks.map(block => /op: ([a-z-]+)/.exec(block)?.[1])).toEqual(
      expect.arrayContaining([
        'set-fee',
        'set-time-limits',
        'remove-paper',
        'change-paper',
        'remove-step',
        'change-step',
        'merge-steps',
        'set-channels',
        'set-sets',
        'set-submissions',
        'delegate',
      ]),
    )
    expect(found(example)).toEqual([])
  })

  test('each, taken in by removing its marks, has no error', () => {
    for (const block of blocks) {
      const [, ...lines] = block.split('\n')
      const body = `province: "22"\nchanges:\n${lines.map(line => line.replace(/^ {2}# /, '  ')).join('\n')}`
      const errors = found(body).filter(line => !line.startsWith('OVERLAY_IDLE'))
      expect([block, errors]).toEqual([block, []])
    }
  })
})
