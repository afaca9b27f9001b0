/** How many pieces of a paper are handed in, and by what the count was found. */
export interface PaperCount {
  originals: number
  copies: number
  /** `copy`, `original`: the name says that it is one; `either`: that one of both is enough; `name`: it states the number. */
  by?: 'copy' | 'original' | 'either' | 'name'
}

const original = /bản (?:chính|gốc)/iu
const copied = /bản (?:sao|chụp|photo|phô ?tô)/iu
/** An original that is only looked at, or that a copy was made from, is not handed in. */
const shownOriginal =
  /(?:sao y|đối chiếu (?:với )?|từ|với|so với|đúng với|xuất trình|kèm(?: theo)?|cùng|mang theo|và|hoặc kèm|chứng thực) (?:xuất trình )?(?:\d{1,2} )?bản (?:chính|gốc)|bản (?:chính|gốc)[^.;,]{0,40}(?:để )?(?:đối chiếu|kiểm tra|so sánh)/giu
const isCopyName = /^(?:0?\d{1,2} |một )?(?:\([^)]{1,12}\) ?)?bản (?:sao|chụp|photo|phô tô)/iu
const isCopyEnd =
  /(?:[(:,–-]|là) ?(?:nộp )?(?:0?\d{1,2} |một )?(?:\([^)]{1,12}\) ?)?bản (?:sao|chụp|photo)[^();]{0,90}\)?[.;]?$/iu
const either =
  /bản (?:chính|gốc)[^.;]{0,60}(?:hoặc|\/)[^.;]{0,60}bản (?:sao|chụp|photo)|bản (?:sao|chụp|photo)[^.;]{0,120}(?:hoặc|\/) (?:nộp )?(?:\d{1,2} )?bản (?:chính|gốc)/iu
/** What a true copy was made from, or is held against: no original that is handed in. */
const heldAgainst = /(?:sao y(?: từ)?|đối chiếu (?:với )?|từ|so với|đúng với) bản (?:chính|gốc)/giu
const statedCopy = /: ?0?\d{1,2} ?(?:\([^)]{1,12}\) ?)?bản (?:sao|chụp|photo)(?!\p{L})/iu
const statedOriginal = /: ?0?\d{1,2} ?(?:\([^)]{1,12}\) ?)?bản (?:chính|gốc)(?!\p{L})/iu
const isOriginalName =
  /^(?:0?\d{1,2} |một )?(?:\([^)]{1,12}\) ?)?bản (?:chính|gốc)(?!\p{L})|\((?:0?\d{1,2} )?bản (?:chính|gốc)\)[.;]?$/iu
const stated =
  /(?<![\d,./])0?(\d{1,2}) ?(?:\([^)]{1,12}\) ?)?(bản (?:chính|gốc|sao|chụp|photo)|(?:tấm |tờ )?ảnh)(?!\p{L})/giu
/** A photograph: it has neither original nor copy. */
export const isPhoto = (name: string): boolean => photo.test(name)

const photo = /^(?:0?\d{1,2} ?(?:\([^)]{1,12}\) ?)?)?(?:tấm |tờ )?(?:ảnh|hình) /iu

/** The number that a name states once and plainly: "01 bản chính", "02 ảnh 4 x 6". */
function statedIn(name: string): PaperCount | undefined {
  const [only, ...more] = [...name.matchAll(stated)]
  if (!only || more.length > 0) return undefined
  const count = Number(only[1])
  if (count < 1 || count > 20) return undefined
  return copied.test(only[2] ?? '')
    ? { originals: 0, copies: count, by: 'name' }
    : { originals: count, copies: 0, by: 'name' }
}

const statedOnce = (name: string): boolean => [...name.matchAll(stated)].length === 1

/** Whether a name says that its paper is a copy, and of no original. */
export function isCopy(name: string): boolean {
  if (original.test(name.replace(shownOriginal, ''))) return false
  return (
    isCopyName.test(name) ||
    (isCopyEnd.test(name) && !/;|\.\s/.test(name.slice(0, -1))) ||
    (statedCopy.test(name) && statedOnce(name))
  )
}

/** Whether a name says that its paper is the original, and of no copy. */
const isOriginal = (name: string): boolean =>
  !copied.test(name) && (isOriginalName.test(name) || (statedOriginal.test(name) && statedOnce(name)))

/** One piece where either an original or a copy will do. */
function eitherCount(name: string, originals: number, copies: number): PaperCount {
  if (originals > 0 && copies > 0) return { originals: 0, copies: Math.max(originals, copies), by: 'either' }
  const first = Number([...name.matchAll(stated)][0]?.[1] ?? 0)
  return originals + copies === 0 && first > 0 && first <= 20
    ? { originals: first, copies: 0, by: 'name' }
    : { originals, copies }
}

/**
 * The count of a paper: that of the source, except where its name says otherwise beyond doubt. A copy is no original;
 * of "bản chính hoặc bản sao", said by the paper or by the heading above it, one piece is handed in, never both.
 */
export function countOf(name: string, originals: number, copies: number, heading = ''): PaperCount {
  const most = Math.max(originals, copies)
  const photos = isPhoto(name) ? statedIn(name) : undefined
  if (photos && photos.originals !== originals) return photos
  if (isPhoto(name) && copies > 0) return { originals: most, copies: 0, by: 'name' }
  const isEither = (text: string) => either.test(text.replace(heldAgainst, ''))
  if (isEither(name)) return eitherCount(name, originals, copies)
  if (isCopy(name) && originals > 0) return { originals: 0, copies: copies > 0 ? copies : originals, by: 'copy' }
  if (isOriginal(name) && copies > 0)
    return { originals: originals > 0 ? originals : copies, copies: 0, by: 'original' }
  if (isEither(heading)) return eitherCount('', originals, copies)
  return originals + copies > 0 ? { originals, copies } : (statedIn(name) ?? { originals, copies })
}
