import { siteTexts } from '../text/site-command.ts'
import { type Invocation, text, UsageError } from './command.ts'

/** The address of `--site`: http or https, host and port alone; a path belongs to `--base`. */
function siteOption(values: Invocation['values']): string | undefined {
  const given = text(values, 'site')
  if (given === undefined) return undefined
  const url = URL.canParse(given) ? new URL(given) : undefined
  const bare = url && /^https?:$/.test(url.protocol) && url.hostname !== '' && `${url.origin}/` === url.href
  if (!bare) throw new UsageError(siteTexts.badSite(given))
  return url.origin
}

const isThisMachine = (site: string) =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(site).hostname)

/** Letters of a name: no control character, no line break, no mark that turns the direction of writing. */
const isOneLine = (name: string) => !/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/u.test(name)

function communeOption(values: Invocation['values']): string | undefined {
  const given = text(values, 'commune')
  if (given === undefined) return undefined
  if (!values.posting) throw new UsageError(siteTexts.communeNeedsPosting)
  if (values.province === undefined) throw new UsageError(siteTexts.communeNeedsProvince)
  const name = given.normalize('NFC').trim()
  const length = [...name].length
  if (length < 2 || length > 80 || !/\p{L}/u.test(name) || !isOneLine(name))
    throw new UsageError(siteTexts.badCommune([...given].slice(0, 80).join('')))
  return name.replace(/ +/g, ' ')
}

/** `--site`, `--posting` and `--commune`, which only make sense together; refuses what a printed QR would lead nowhere with. */
export function postingOptions(values: Invocation['values']) {
  const site = siteOption(values)
  const posting = values.posting === true
  const commune = communeOption(values)
  if (posting && site === undefined) throw new UsageError(siteTexts.postingNeedsSite)
  if (posting && site !== undefined && isThisMachine(site)) throw new UsageError(siteTexts.postingNeedsPublic(site))
  return { site, posting, commune }
}

/** Where the sheets stand once the site is published. */
export function postingAddress(site: string, base = ''): string {
  const folders = base.split('/').filter(folder => folder !== '')
  return new URL(`/${[...folders, 'niem-yet'].join('/')}/`, site).href
}
