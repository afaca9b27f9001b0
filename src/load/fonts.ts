import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

const subsets = ['latin', 'vietnamese'] as const
const weights = [400, 600] as const

/** The TrueType font inside a WOFF file: the same tables, no longer compressed. */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  const count = from.getUint16(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map(step => from.getUint32(at + step)) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const raw = woff.subarray(offset, offset + packed)
    return { tag, sum, bytes: packed < length ? inflateSync(raw) : raw }
  })
  const head = 12 + count * 16
  const padded = (length: number) => Math.ceil(length / 4) * 4
  const out = new Uint8Array(tables.reduce((size, { bytes }) => size + padded(bytes.length), head))
  const to = new DataView(out.buffer)
  const power = 2 ** Math.floor(Math.log2(count))
  to.setUint32(0, from.getUint32(4))
  to.setUint16(4, count)
  to.setUint16(6, power * 16)
  to.setUint16(8, Math.log2(power))
  to.setUint16(10, (count - power) * 16)
  let at = head
  for (const [index, { tag, sum, bytes }] of tables.entries()) {
    for (const [step, value] of [tag, sum, at, bytes.length].entries()) to.setUint32(12 + index * 16 + step * 4, value)
    out.set(bytes, at)
    at += padded(bytes.length)
  }
  return out
}

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

/** The Vietnamese letters under a family name of their own: a drawing program takes one file for a family. */
function renamed(font: Uint8Array): Uint8Array {
  const bytes = Buffer.from(font)
  const [from, to] = [bigEndian('Vietnam Pro'), bigEndian('Vietnam Ext')]
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) to.copy(bytes, at)
  return bytes
}

/** Be Vietnam Pro as font files that a picture can be drawn with; made once for each machine, because the package has only web fonts. */
export function fontFiles(folder = join(tmpdir(), 'thutuc-fonts')): string[] {
  mkdirSync(folder, { recursive: true })
  return subsets.flatMap(subset =>
    weights.map(weight => {
      const name = `be-vietnam-pro-${subset}-${weight}-normal`
      const file = join(folder, `${name}.ttf`)
      if (existsSync(file)) return file
      const source = fileURLToPath(import.meta.resolve(`@fontsource/be-vietnam-pro/files/${name}.woff`))
      const font = unpackWoff(readFileSync(source))
      writeFileSync(`${file}.${process.pid}`, subset === 'vietnamese' ? renamed(font) : font)
      renameSync(`${file}.${process.pid}`, file)
      return file
    }),
  )
}
