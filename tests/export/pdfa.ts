// Every kind of paper as PDF, read by a validator that others wrote: PDFBox Preflight, in Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java. `npm run pdfa`, or `npm run pdfa -- form review` for some.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { runLine } from '../../src/cli/main.ts'

const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api'].map(
  name => `/usr/share/java/${name}.jar`,
)
const missing = jars.filter(jar => !existsSync(jar))
if (missing.length > 0) throw new Error(`The validator is not installed: ${missing.join(', ')}`)

/**
 * It knows PDF/A-1b. Ours are PDF/A-2a, which allows what 1 does not: another part, colour profiles of version 4, long arrays. The last is its
 * own: it does not follow a destination that is an object by itself.
 */
const allowed = [
  /^7\.11\.2 : Error on MetaData, part must be 1/,
  /^2\.1\.6 : Invalid graphics object, Invalid version of the ICCProfile/,
  /^1\.0\.2 : Syntax error, Array too long/,
  /^1\.2\.3 : Body Syntax error, Error: can't convert to Destination COSObject/,
]

interface Read {
  told: number
  found: string[]
}

function validated(file: string): Read {
  const { stdout, stderr } = spawnSync(
    'java',
    ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file],
    { encoding: 'utf8', maxBuffer: 1e9 },
  )
  const lines = `${stdout}\n${stderr}`.split('\n').filter(line => /^\d+(?:\.\d+)* :|Exception/.test(line))
  return { told: lines.length, found: lines.filter(line => !allowed.some(pattern => pattern.test(line))) }
}

/** Pages, and those of them whose words are not all in the tree of tags. */
async function untagged(file: string): Promise<{ pages: number; bare: number[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)))
  const bare: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marks: (string | undefined)[] = []
    const loose = items.some(item => {
      if (!('type' in item)) return item.str.trim() !== '' && marks.every(mark => mark === undefined)
      if (item.type === 'endMarkedContent') marks.pop()
      else marks.push(Reflect.get(item, 'tag') === 'Artifact' ? 'Artifact' : item.id)
      return false
    })
    if (loose || (await page.getStructTree()) === null) bare.push(number)
  }
  return { pages: pdf.numPages, bare }
}

const folder = mkdtempSync(join(tmpdir(), 'thutuc-pdfa-'))
const day = ['--on', '2026-11-27']
const office = ['--office', 'UBND xã An Bình', '--filed', '2026-11-20', '--because', 'Hệ thống gặp sự cố']
const papers: Record<string, string[]> = {
  decision: ['publish', '--province', '22', ...day],
  'list-of-a-level': ['publish', '--province', '22', '--level', 'commune', '--list-only', ...day],
  'changes-of-a-year': ['publish', '--province', '01', '--since', '2026-01-01', ...day],
  sheets: ['list', '--province', '22', '--level', 'commune', '--sector', 'ho-tich', ...day],
  apology: ['letter', 'apology', '1.001193', '--until', '2026-12-01', ...office, ...day],
  supplements: ['letter', 'supplements', '1.001193', '--papers', 'giay-chung-sinh', ...office, ...day],
  refusal: ['letter', 'refusal', '1.001193', ...office, ...day],
  form: ['form', 'ho-kinh-doanh-bo-ban-sao-can-cuoc'],
  review: ['assess', '1.001193', ...day],
  summary: ['summary'],
}

const chosen = process.argv.slice(2)
let bad = 0
try {
  for (const [name, args] of Object.entries(papers).filter(([name]) => chosen.length === 0 || chosen.includes(name))) {
    const file = join(folder, `${name}.pdf`)
    const said: string[] = []
    const printers = { out: () => {}, err: (text: string) => void said.push(text) }
    const status = await runLine([...args, '--pdf', file], printers)
    if (!existsSync(file)) throw new Error(`${name}: ${status} ${said.join('\n')}`)
    const [{ told, found }, { pages, bare }] = [validated(file), await untagged(file)]
    bad += found.length + bare.length
    console.log(
      `${name}: ${pages} pages, ${told} findings, ${found.length} of them against PDF/A-2; ${bare.length} pages with words outside the tags`,
    )
    for (const line of found.slice(0, 10)) console.log(`  ${line}`)
  }
  const [whole] = readdirSync(folder)
  const control = join(folder, 'control.pdf')
  const text = readFileSync(join(folder, whole ?? ''), 'latin1')
  writeFileSync(control, text.replaceAll('/FontFile2', '/FontFileX'), 'latin1')
  const broken = validated(control).found.length
  console.log(`a copy without its fonts: ${broken} findings against PDF/A-2`)
  if (broken === 0) bad++
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = bad === 0 ? 0 : 1
