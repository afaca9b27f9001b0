// Pages are rendered for no place in particular: what they say of where their site stands, and of whose it is, is left open, and
// filled in as they are written. So one program serves sites below any path, and a page that provinces have alike is rendered once.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { hash } from './hash.ts'
import { base, origin } from './place.ts'
import { qrPicture } from './qr-picture.ts'

/** What stands for the place: of a domain that nobody can have (RFC 2606). Whoever writes it into a record reads the place there. */
const mark = 'thutuc.invalid'
export const openOrigin = `http://origin.${mark}`
export const openBase = `/base.${mark}/`

/** The open absolute address of a path, which begins with a slash. */
export const openAddress = (path: string): string => new URL(`${openBase}${path.slice(1)}`, openOrigin).href

/** For the last part of the address of the province's page, in the site of a province. */
export const openSlug = `province.${mark}`

/** For its full name; a comment, for nothing that a record says becomes one. */
export const openName = '<!--province-->'

/** For the picture that leads to an address. */
export const openQr = (address: string): string => `<!--qr ${address}-->`

/** Files in which nothing is open: pictures and fonts, and open data, whose place was filled in when it was put together. */
const closed = /\.(?:png|woff2|docx|br|gz)$|^du-lieu\/(?!.*\.html$)/

const { THUTUC_PROVINCE_SLUG: slug = '', THUTUC_PROVINCE_NAME: fullName = '' } = process.env

/** Names the place of the site that is built: pages that are equal while it is open are equal where this is. */
export const placeState: string = hash(origin, base, slug, fullName)

/** A text as its bytes, a letter each: what is open is plain letters, and pages are long. */
const asBytes = (text: string): string => Buffer.from(text).toString('latin1')

const escaped = (text: string): string => text.replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
const name = asBytes(escaped(fullName))

const withAddress = (text: string): string => text.replaceAll(openOrigin, origin).replaceAll(openBase, base)

/** A piece of open data, which names nothing of its place but addresses, with these filled in. */
export function addressed(piece: Uint8Array): Uint8Array {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
  return bytes.includes(mark) ? Buffer.from(withAddress(bytes.toString('latin1')), 'latin1') : bytes
}

/** A file of the site by its name, with its place filled in. */
export function placed(file: string, bytes: Buffer): Buffer {
  if (closed.test(file) || !bytes.includes(mark)) return bytes
  const text = withAddress(bytes.toString('latin1')).replaceAll(openSlug, slug)
  if (!file.endsWith('.html')) return Buffer.from(text, 'latin1')
  const page = text
    .replaceAll(openName, () => name)
    .replace(/<!--qr (.*?)-->/g, (_open, address: string) => asBytes(qrPicture(address)))
  return Buffer.from(page, 'latin1')
}

/** Puts the files of a folder into that of a site with the place filled in; or fills it in where they stand. */
export function placeFiles(from: string, site = from): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const name = relative(from, path)
    const bytes = readFileSync(path)
    const filled = placed(name.split(sep).join('/'), bytes)
    if (site === from && filled === bytes) continue
    mkdirSync(dirname(join(site, name)), { recursive: true })
    writeFileSync(join(site, name), filled)
  }
}
