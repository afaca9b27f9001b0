import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that pages take, whole. */
export interface Asset {
  type: string
  bytes: Uint8Array | string
}

const styles = new URL('../../../site/styles/', import.meta.url)
const own = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

const placeOf = (address: string): string =>
  fileURLToPath(address.startsWith('.') ? new URL(address, styles) : import.meta.resolve(address))

/** The styles of the site, without what only its pages need, and those of the forms; fonts stand beside them. */
export function readAssets(): ReadonlyMap<string, Asset> {
  const fonts = new Map<string, Asset>()
  const names = ['layers', 'fonts', 'tokens', 'base', 'forms', 'layout']
  const css = names.map(name => readFileSync(new URL(`${name}.css`, styles), 'utf8')).join('\n')
  const local = css.replace(/url\("([^"]+\.woff2)"\)/g, (_, address: string) => {
    const name = basename(address)
    fonts.set(name, { type: 'font/woff2', bytes: readFileSync(placeOf(address)) })
    return `url("${name}")`
  })
  return new Map([
    ...fonts,
    ['edit.css', { type: 'text/css; charset=utf-8', bytes: `${local}\n${own('edit.css')}` }],
    ['edit.js', { type: 'text/javascript; charset=utf-8', bytes: own('edit.js') }],
  ])
}
