import { optionTexts, valueExamples, valueWords } from '../text/option.ts'
import { siteTexts } from '../text/site-command.ts'
import { type Reader, UsageError } from './option.ts'
import type { Part } from './province-sites.ts'

/** The address of `--site`: http or https, host and port alone; a path belongs to `--base`. */
export const site: Reader<string> = {
  word: valueWords.address,
  read(written, { name }) {
    const url = URL.canParse(written) ? new URL(written) : undefined
    const bare = url && /^https?:$/.test(url.protocol) && url.hostname !== '' && `${url.origin}/` === url.href
    if (!bare) throw new UsageError(optionTexts.badSite(name, written.slice(0, 200)))
    return url.origin
  },
}

/** The path below which the pages stand, `/thu-tuc/`: on this host, and nothing that a browser would read as another. */
export const base: Reader<string> = {
  word: valueWords.base,
  read(written, { name }) {
    const folders = written.replace(/^\//, '').replace(/\/$/, '')
    const good = folders === '' || /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$/.test(folders)
    if (!good || written === '' || written.length > 200)
      throw new UsageError(optionTexts.base(name, written.slice(0, 80)))
    return folders === '' ? '/' : `/${folders}/`
  },
}

const isThisMachine = (site: string) =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(site).hostname)

/** Letters of a name: no control character, no line break, no mark that turns the direction of writing. */
const isOneLine = (name: string) => !/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(name)

/** The name of a commune on the cover of the booklet. */
export const commune: Reader<string> = {
  word: valueWords.commune,
  example: valueExamples.commune,
  read(written, { name: option }) {
    const name = written.normalize('NFC').trim()
    const length = [...name].length
    if (length < 2 || length > 80 || !/\p{L}/u.test(name) || !isOneLine(name))
      throw new UsageError(optionTexts.badCommune(option, [...written].slice(0, 80).join('')))
    return name.replace(/ +/g, ' ')
  },
}

/** One of several machines that share the work: `2/4`. */
export const part: Reader<Part> = {
  word: valueWords.part,
  example: '1/4',
  read(written, { name }) {
    const [, place = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(written) ?? []).map(Number)
    if (place < 1 || place > of) throw new UsageError(optionTexts.badPart(name, written.slice(0, 80)))
    return { place, of }
  },
}

interface Posting {
  site: string | undefined
  posting: boolean
  commune: string | undefined
  province: string | undefined
}

/** `--site`, `--posting` and `--commune` only make sense together; refuses what a printed QR would lead nowhere with. */
export function checkPosting({ site, posting, commune, province }: Posting): void {
  if (commune !== undefined && !posting) throw new UsageError(siteTexts.communeNeedsPosting)
  if (commune !== undefined && province === undefined) throw new UsageError(siteTexts.communeNeedsProvince)
  if (posting && site === undefined) throw new UsageError(siteTexts.postingNeedsSite)
  if (posting && site !== undefined && isThisMachine(site)) throw new UsageError(siteTexts.postingNeedsPublic(site))
}

/** Where the sheets stand once the site is published. */
export const postingAddress = (site: string, base = '/'): string => new URL(`${base}niem-yet/`, site).href
