import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { columnLetter } from '../text/sheet.ts'

/** Stands at the head of a cell whose value nobody can vouch for; the word behind it says why. */
export const doubtMark = '\uE000'

/** Why the value of a cell is in doubt. */
export type CellDoubt = 'formula' | 'error' | 'merged'

/** Unpacked, a workbook of offices has a few megabytes; one of more than this is made to fill a memory. */
const largest = 200_000_000

const doubtful = (address: string, why: CellDoubt): string =>
  `<c r="${address}" t="inlineStr"><is><t>${doubtMark}${why}</t></is></c>`

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** A formula that was never reckoned, or one that gave an error. */
function doubtOf(cell: string): CellDoubt | undefined {
  const tag = cell.slice(0, cell.indexOf('>') + 1)
  if (attribute(tag, 't') === 'e') return 'error'
  if (!/<f[\s/>]/.test(cell) || /<v(?:\s[^>]*)?>[^<]/.test(cell)) return undefined
  // a formula may give an empty text, and says so
  return attribute(tag, 't') === 'str' && /<v[\s/>]/.test(cell) ? undefined : 'formula'
}

/** The first cells of areas that were made one: the others lost what they held. */
const mergedIn = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+\d+):[A-Z]+\d+"/g)].map(([, first = '']) => first))

/** Whether cells that were made one are in doubt, or hold what stands in the first of them. */
export type Merged = 'doubted' | 'taken'

/** Every cell with its address, and a mark in place of a value that is in doubt. */
function preparedSheet(xml: string, kind: Merged): string {
  const merged = kind === 'taken' ? new Set<string>() : mergedIn(xml)
  let row = 0
  return xml.replace(/<row(?=[\s>/])[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g, (whole: string, inside: string | undefined) => {
    const tag = whole.slice(0, whole.indexOf('>') + 1)
    row = Number(attribute(tag, 'r') ?? row + 1)
    if (inside === undefined) return whole
    let column = -1
    const cells = inside.replace(/<c(?=[\s>/])[^>]*?(?:\/>|>[\s\S]*?<\/c>)/g, cell => {
      const own = cell.slice(0, cell.indexOf('>') + 1)
      const given = attribute(own, 'r')
      column = given === undefined ? column + 1 : columnOf(given)
      const address = `${columnLetter(column)}${row}`
      const doubt = merged.has(address) ? 'merged' : doubtOf(cell)
      if (doubt !== undefined) return doubtful(address, doubt)
      return given === undefined ? cell.replace(/^<c/, `<c r="${address}"`) : cell
    })
    const head = attribute(tag, 'r') === undefined ? tag.replace(/^<row/, `<row r="${row}"`) : tag
    return `${head}${cells}</row>`
  })
}

/** The place of a column by its letters, from 0. */
const columnOf = (address: string): number =>
  [...address.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The year from which a workbook counts its days may be said in three ways. */
const preparedBook = (xml: string): string => xml.replace(/(\sdate1904=)"(?:true|on)"/, '$1"1"')

/** The bytes of a workbook, without what a reader takes for nothing or for something else; undefined for what is no workbook. */
export function preparedWorkbook(bytes: Uint8Array, merged: Merged): Uint8Array | 'too-large' | undefined {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        return size <= largest
      },
    })
    if (size > largest) return 'too-large'
    const changed = Object.entries(files).map(([name, content]): [string, Uint8Array] => {
      if (name === 'xl/workbook.xml') return [name, strToU8(preparedBook(strFromU8(content)))]
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) return [name, strToU8(preparedSheet(strFromU8(content), merged))]
      return [name, content]
    })
    return zipSync(Object.fromEntries(changed), { level: 0 })
  } catch {
    return undefined
  }
}
