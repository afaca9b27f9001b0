// All commands × all options: what means the same gives the same, what means nothing is refused with a sentence and exit code 2.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { freshLibrary } from '../../src/cli/library.ts'
import { runLine } from '../../src/cli/main.ts'
import { loadCommand } from '../../src/cli/run.ts'
import { type CommandName, commandTexts } from '../../src/text/cli.ts'
import { helpOf } from '../../src/text/help.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-options-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const at = (name: string) => join(work, name)
writeFileSync(at('a.jsonl'), '')
writeFileSync(
  at('so-do.csv'),
  'Mã thủ tục,Công việc,Số phút,Người đo,Ngày đo\n9.000001,giay-to-dat,30,Phòng A,2026-03-01\n',
)
const catalog = 'tests/fixtures/catalog'

/** What a command needs beside the option that is tried. */
const base: Record<CommandName, { argument: string[]; needs: Record<string, string> }> = {
  ahead: { argument: [], needs: {} },
  check: { argument: [], needs: { on: '2026-11-22' } },
  edit: { argument: [], needs: {} },
  export: { argument: [], needs: { sheet: at('a.xlsx') } },
  import: { argument: [at('a.jsonl')], needs: { into: at('into') } },
  journal: { argument: [at('so.ndjson')], needs: {} },
  list: { argument: [], needs: {} },
  mcp: { argument: [], needs: {} },
  show: { argument: ['9.000001'], needs: {} },
  diff: { argument: ['2026-03-15', '2026-11-22'], needs: {} },
  search: { argument: ['giấy phép'], needs: {} },
  deadline: { argument: ['9.000001'], needs: { submitted: '2026-11-20T14:00', case: 'do-thi' } },
  letter: {
    argument: ['apology', '9.000001'],
    needs: {
      filed: '2026-11-20T14:00',
      on: '2026-11-22',
      case: 'do-thi',
      until: '2027-03-01',
      because: 'Máy hỏng',
      office: 'UBND',
      docx: at('letter.docx'),
    },
  },
  cost: { argument: ['9.000001'], needs: { on: '2026-11-22' } },
  compare: { argument: ['giay-phep-mau-2026'], needs: { draws: '100' } },
  form: { argument: ['giay-phep-mau-2026'], needs: { xlsx: at('form.xlsx') } },
  survey: { argument: [at('so-do.csv')], needs: { on: '2026-11-22' } },
  assess: { argument: ['9.000001'], needs: { on: '2026-11-22' } },
  summary: { argument: [], needs: { on: '2026-11-22' } },
  plan: { argument: [], needs: { on: '2026-11-22' } },
  portfolio: { argument: [], needs: { on: '2026-11-22' } },
  rank: { argument: [], needs: {} },
  report: { argument: [], needs: { on: '2026-11-22' } },
  publish: { argument: [], needs: { province: '01', xlsx: at('publish.xlsx') } },
  openings: { argument: [], needs: { on: '2026-11-22' } },
  claims: { argument: [], needs: {} },
  board: { argument: [], needs: { on: '2026-11-22' } },
  sunset: { argument: [], needs: { on: '2026-11-22' } },
  review: { argument: [], needs: {} },
  posted: { argument: [], needs: { province: '01' } },
  init: { argument: [at('init')], needs: {} },
  decision: { argument: [], needs: { province: '01' } },
  schema: { argument: [], needs: {} },
  build: { argument: [], needs: { out: at('site') } },
  serve: { argument: [], needs: { out: at('site') } },
}

interface Values {
  /** Written forms of one value. */
  same: string[]
  /** Nonsense. */
  bad: string[]
}

const date: Values = {
  same: ['2026-11-22'],
  bad: ['2026-02-30', '2026-2-3', '22/11/2026', 'hôm nay', '2026-11-22T08:00'],
}
const moment: Values = { same: ['2026-11-23T08:00', '2026-11-23'], bad: ['2026-11-23T25:00', '8 giờ', '2026-13-01'] }
const province: Values = {
  same: [
    '01',
    '1',
    'ha-noi',
    'Hà Nội',
    'ha noi',
    'HÀ NỘI',
    'Hà Nội'.normalize('NFD'),
    'Thành phố Hà Nội',
    'tp. ha noi',
    '０１',
  ],
  bad: ['99', 'ha-nio', 'x', '001', '{}', '01,79'],
}
const sector: Values = { same: ['xay-dung', 'Xây dựng', 'xay dung', 'XÂY DỰNG'], bad: ['xay-dugn', 'x', '0'] }
const level: Values = { same: ['commune', 'Cấp xã', 'xã', 'cap-xa'], bad: ['quận', 'communes', '3'] }
const model: Values = {
  same: ['tt-03-2022', 'TT-03-2022', 'Cách tính chính thức (Thông tư 03/2022/TT-BTP)'],
  bad: ['tt-03-2023', 'x'],
}
const by: Values = { same: ['agency', 'Cơ quan', 'co-quan'], bad: ['nhom', 'agency,level'] }
const whole = (least: number, most: number): Values => ({
  same: [String(Math.max(least, 1)).padStart(3, '0'), String(Math.max(least, 1))],
  bad: [String(least - 1), String(most + 1), '1.5', '1e3', 'mười', '0x10', ' '],
})
const output = (ending: string): Values => ({
  same: [at(`out${ending}`)],
  bad: [work, ...(ending === '' ? [] : [at('out.txt'), at('out')])],
})
const folder: Values = { same: [catalog], bad: ['khong-co', 'package.json', '\u0007'] }
const newFolder: Values = { same: [at('site')], bad: ['package.json', '\u0007'] }

const text: Values = { same: ['Tên', ' Tên ', 'Tên'.normalize('NFD')], bad: ['\u0007', ' '] }

const days: Values = {
  same: ['2026-01-01..2026-11-22'],
  bad: ['2026-11-22..2026-01-01', '2026..2027', 'năm nay', '2026-01-01..'],
}
const known: Record<string, Values> = {
  on: date,
  against: { same: [at('a.jsonl')], bad: [at('missing.xlsx'), work] },
  filed: date,
  'letter.filed': moment,
  until: date,
  office: text,
  place: text,
  applicant: text,
  address: text,
  dossier: text,
  because: text,
  competent: text,
  papers: { same: ['giay-to-dat', ' giay-to-dat '], bad: ['\u0007', ','] },
  since: { ...date, same: ['2026-03-15'] },
  date,
  submitted: moment,
  supplemented: moment,
  arrived: moment,
  suspended: {
    same: ['2026-11-24..2026-11-25', ' 2026-11-24..2026-11-25 '],
    bad: ['2026-11-25..2026-11-24', '2026-11-24..', 'thứ ba', '2026-11-24..2026-11-25..2026-11-26'],
  },
  province,
  sector,
  level,
  model,
  by,
  procedure: { same: ['9.000001', '9000001', '９.０００００１'], bad: ['1.00119', 'x'] },
  channel: { same: ['online', 'Trực tuyến', 'truc tuyen'], bad: ['fax', 'onlin'] },
  case: { same: ['do-thi', 'Nhà ở tại đô thị'], bad: ['do-thj', 'x'] },
  if: { same: ['uy-quyen', ' uy-quyen '], bad: ['uy-quyn', 'uy-quyen,x', ','] },
  'deadline.limit': { same: [], bad: ['15', 'vài ngày', '-3 ngày', '15 ngày làm việc'] },
  'search.limit': whole(1, 1000),
  'board.period': days,
  'board.limits': days,
  top: whole(1, 10_000),
  draws: whole(100, 1_000_000),
  within: whole(1, 4000),
  seed: whole(0, 4_294_967_295),
  port: whole(0, 65_535),
  format: { same: ['json', 'JSON'], bad: ['xml'] },
  sheet: output('.xlsx'),
  xlsx: output('.xlsx'),
  docx: output('.docx'),
  pdf: output('.pdf'),
  csv: output('.csv'),
  report: output(''),
  into: newFolder,
  'survey.into': { same: [], bad: ['khong-co.yaml', 'tests', 'package.json'] },
  parquet: newFolder,
  opensearch: newFolder,
  engine: {
    same: [],
    bad: [
      '127.0.0.1:9200/thutuc',
      'ftp://a/thutuc',
      'http://127.0.0.1:9200',
      'http://127.0.0.1:9200/a?b',
      'http://a/_all',
    ],
  },
  add: { same: [], bad: ['khong-co.json', 'tests', 'package.json'] },
  version: { same: [], bad: ['2026-11-27', '\u0007'] },
  'journal.out': output('.json'),
  'assess.draft': { same: [], bad: [work, at('out.txt'), at('out')] },
  'openings.draft': { same: [], bad: ['package.json', '\u0007'] },
  agency: { same: ['ubnd-cap-xa'], bad: ['khong-co', 'x'] },
  out: newFolder,
  catalog: folder,
  accept: {
    same: ['1.001193,1.014947', '1001193, 1,014947'.replace(', 1,', ';1.'), '1.001193.000.00.00.H48,１.０１４９４７'],
    bad: ['1.00119', 'tất cả', ','],
  },
  keep: { same: ['1.001193,1.014947', '1001193;1.014947'], bad: ['1.00119', 'tất cả', ','] },
  number: { same: ['1234/QĐ-UBND', ' 1234/QĐ-UBND'], bad: ['1234', '///', 'QĐ-UBND'] },
  replaces: { same: ['12/QĐ-UBND,13/QĐ-UBND', '12/QĐ-UBND; 13/QĐ-UBND'], bad: ['12', 'QĐ-UBND', ','] },
  capacity: { same: ['deputy', 'KT', 'Ký thay'], bad: ['phó', 'x'] },
  list: { same: ['online-full', 'toàn trình', 'toan trinh'], bad: ['mức 4', 'x'] },
  state: { same: ['appraised', 'thẩm định', 'tham dinh'], bad: ['nháp', 'x'] },
  draft: { same: ['thang-12'], bad: ['Tháng 12', 'thang 12', '../x'] },
  proposer: { same: ['Giám đốc Sở Tư pháp'], bad: ['\u0007'] },
  submission: { same: ['Tờ trình số 12/TTr-STP'], bad: ['\u0007'] },
  title: { same: ['Phó Chủ tịch'], bad: ['\u0007'] },
  signer: { same: ['Nguyễn Văn A'], bad: ['\u0007'] },
  effective: date,
  'publish.by': { same: ['Nguyễn Văn A'], bad: ['\u0007'] },
  'decision.by': { same: ['Nguyễn Văn A'], bad: ['\u0007'] },
  base: {
    same: ['/thu-tuc/', 'thu-tuc', '/thu-tuc'],
    bad: ['//evil.example/', 'https://evil.example/', '/a/../b/', '/a b/'],
  },
  site: {
    same: ['https://thutuc.tinh.gov.vn', 'https://thutuc.tinh.gov.vn/'],
    bad: ['thutuc.tinh.gov.vn', 'javascript:1', 'https://a/b/'],
  },
  commune: { same: [], bad: ['A', '26740', 'Phường Bến Thành'] },
  part: { same: ['2/4', '02/4'], bad: ['0/4', '5/4', '2', '2/', 'hai/bốn', '-1/4'] },
  jobs: whole(1, 64),
}

async function run(args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await runLine(args, { out: text => void out.push(text), err: text => void err.push(text) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const names = Object.keys(commandTexts) as CommandName[]
const commands = await Promise.all(names.map(async name => ({ name, ...(await loadCommand(name)) })))
const options = commands.flatMap(({ name, options }) =>
  Object.entries(options).map(([flag, option]) => ({ name, flag, option })),
)
const valuesOf = (name: CommandName, flag: string): Values | undefined => known[`${name}.${flag}`] ?? known[flag]

/** A command line that works, with one option written in one way. */
function line(name: CommandName, flag: string, written: string): string[] {
  const { argument, needs } = base[name]
  const hasCatalog = options.some(option => option.name === name && option.flag === 'catalog')
  const given = { ...(hasCatalog && { catalog }), ...needs, [flag]: written }
  return [name, ...argument, ...Object.entries(given).map(([key, value]) => `--${key}=${value}`)]
}

const oneSentence = ({ status, out, err }: { status: number; out: string; err: string }) => {
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(/\S/)
  expect(err).not.toMatch(/\n {4}at |Error:|undefined|\[object/)
}

test('the help has words for every option and for no other', () => {
  for (const { name, options, argument } of commands) {
    const help = helpOf(name, argument, options)
    for (const flag of Object.keys(options))
      expect(help, name).toMatch(new RegExp(`^ +--${flag}(?: \\S+)? +\\p{L}`, 'mu'))
    expect(Object.keys(options)).toEqual(expect.arrayContaining(Object.keys(commandTexts[name].options)))
  }
})

test('every option that takes a value has values here', () => {
  const missing = options.filter(({ name, flag, option }) => option.word !== undefined && !valuesOf(name, flag))
  expect(missing.map(({ name, flag }) => `${name} --${flag}`)).toEqual([])
})

describe.each(options.filter(({ option }) => option.word !== undefined))('$name --$flag', ({ name, flag, option }) => {
  const { same, bad } = valuesOf(name, flag) ?? { same: [], bad: [] }
  test.each([...bad, ''])('refuses "%s"', async written => oneSentence(await run(line(name, flag, written))))

  if (!option.word?.endsWith('…'))
    test('refuses to be written twice', async () =>
      oneSentence(await run([...line(name, flag, same[0] ?? 'x'), `--${flag}=${same[0] ?? 'x'}`])))

  test('reads all ways of writing one value as the same', () => {
    const place = { name: `--${flag}`, root: catalog, today: '2026-11-22', library: freshLibrary }
    // a case is known only beside its procedure: its answers are compared below
    const values = flag === 'case' ? [] : same.map(written => option.take([written], place))
    expect(values).toEqual(values.map(() => values[0]))
  })
})

test.each(options.filter(({ option }) => option.word === undefined))(
  '$name --$flag takes no value',
  async ({ name, flag }) => oneSentence(await run(line(name, flag, 'x'))),
)

describe('one value written in several ways gives one answer', () => {
  const printing: CommandName[] = ['list', 'show', 'diff', 'deadline', 'cost', 'compare', 'portfolio', 'report', 'rank']
  const tried = ['province', 'sector', 'level', 'model', 'by', 'channel', 'case', 'if']
  test.each(options.filter(({ name, flag }) => printing.includes(name) && tried.includes(flag)))(
    '$name --$flag',
    async ({ name, flag }) => {
      const answers = await Promise.all(
        (valuesOf(name, flag)?.same ?? []).map(written => run(line(name, flag, written))),
      )
      expect(answers.length).toBeGreaterThan(1)
      expect(answers).toEqual(answers.map(() => ({ ...answers[0], status: 0 })))
    },
  )

  test.each(['show', 'cost', 'deadline'] as const)('%s takes a code as people write it', async name => {
    const written = [
      '9.000001',
      '9000001',
      '9,000001',
      ' 9.000001',
      '９.０００００１',
      '9.000001.000.00.00.H48',
      '"9.000001"',
    ]
    const answers = await Promise.all(
      written.map(code => run(line(name, 'catalog', catalog).map(part => (part === '9.000001' ? code : part)))),
    )
    expect(answers).toEqual(answers.map(() => ({ ...answers[0], status: expect.any(Number) })))
    expect(answers[0]?.out).toContain('giấy phép')
  })
})

test.each([
  ['one state alone', ['diff', '2026-08-14']],
  ['two days the wrong way round', ['diff', '2027-03-01', '2026-08-14']],
  ['a day beside itself', ['diff', '2026-08-14', '2026-08-14']],
  ['a day that is none', ['diff', '2026-02-30', '2026-08-14']],
  ['a day beside a folder', ['diff', '2026-08-14', catalog]],
  ['a day to look on, beside two days', ['diff', '2026-08-14', '2027-03-01', '--on', '2026-11-22']],
  ['a state that is nothing', ['diff', 'khong co', catalog]],
  ['a revision that is not there', ['diff', 'khong-co', 'HEAD']],
  ['a revision that looks like an option', ['diff', '--', '--output=x', 'HEAD']],
  ['a folder without a catalogue', ['diff', 'src', catalog]],
  ['a difference of a code without a record', ['diff', '2026-08-14', '2027-03-01', '--procedure', '9.999999']],
  ['a code that is none', ['show', 'abc']],
  ['half a code', ['show', '1.00119']],
  ['a code with more digits', ['cost', '1.0011930']],
  ['a code without a record', ['cost', '9.999999']],
  ['two codes', ['show', '9.000001', '9.000002']],
  ['a proposal that is none', ['compare', 'khong-co']],
  ['a proposal in a file that is not there', ['form', 'khong-co.yaml', '--xlsx', 'a.xlsx']],
  ['a draft that is a folder', ['check', 'tests']],
  ['an argument where none is taken', ['list', 'x']],
  ['a blank question', ['search', ' ']],
  ['one province and all of them', ['build', '--province', '01', '--all-provinces', '--out', at('site')]],
  ['a part of one site', ['build', '--part', '1/4', '--out', at('site')]],
  ['a case without a procedure', ['deadline', '--limit', '3 ngày', '--submitted', '2026-11-20', '--case', 'x']],
  ['a source that is not there', ['import', 'khong-co.jsonl', '--into', at('into')]],
])('refused: %s', async (_name, args) => oneSentence(await run(args)))

test('what an example of the help names is there', () => {
  const folders = { assess: 'assessments', compare: 'proposals', form: 'proposals' }
  const examples = Object.values(commandTexts).flatMap(texts => ('examples' in texts ? [...texts.examples] : []))
  const named = examples.flatMap(example => {
    const [, command = '', name = ''] = /^thutuc (\S+) ([a-z0-9-]+)(?: |$)/.exec(example) ?? []
    const folder = folders[command as keyof typeof folders]
    return folder === undefined || name.startsWith('-') ? [] : [`procedures/${folder}/${name}.yaml`]
  })
  expect(named.length).toBeGreaterThanOrEqual(3)
  expect(named.filter(file => !existsSync(file))).toEqual([])
  const codes = examples.flatMap(example => example.match(/\b\d\.\d{6}\b/g) ?? [])
  const records = new Set(
    readdirSync('procedures/records', { recursive: true }).map(file => basename(String(file), '.yaml')),
  )
  expect(codes.filter(code => !records.has(code))).toEqual([])
})
