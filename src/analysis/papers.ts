import type { PaperKind } from '../model/lists.ts'

/** Words of a text, small and without marks of punctuation; a measure stands apart from its unit. */
const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('vi')
    .replace(/(\d)(?=[cm]m(?!\p{L}))/gu, '$1 ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** What stands before the name of a paper and says only in what shape it comes, or how it is counted. */
const shapes =
  /^(?:[^\p{L}\d]+|\d{1,2}[)\-–.:]\s*|0?\d+ (?:\([^)]{1,20}\) )?(?=\p{L})|thành phần hồ sơ \d+:?|tên mẫu đơn, mẫu tờ khai:?|mẫu số [\w.]+\s*[.:–-]?\s+(?=\p{L})|xuất trình|nộp|trình biên phòng cửa khẩu:?|kèm theo|một trong (?:các|những)(?: loại)? giấy tờ sau:?|bản (?:chính|sao|gốc|chụp|điện tử|dịch|photo)(?: điện tử)?|chụp|có chứng thực|có công chứng|được chứng thực(?: từ bản chính)?|được công chứng|(?:chứng thực )?từ bản chính|từ sổ gốc|chứng thực|công chứng|hợp lệ|không yêu cầu chứng thực|kèm bản chính để đối chiếu|(?:hoặc|và) (?=bản (?:chính|sao|gốc|chụp|điện tử))|của (?=giấy|thẻ|bằng)|các|những)\s*/iu

/** What stands behind it and names no other paper: a form, a rule, a condition. */
const tails: readonly RegExp[] = [
  /\([^)]{0,200}\)?/gu,
  /,? *(?:ban hành )?(?:kèm theo|theo) (?:mẫu|biểu mẫu|quy định|phụ lục|thông tư|nghị định|quyết định).*$/iu,
  /,? *(?:theo|tại) (?:mẫu|mục|phụ lục|điểm|khoản|điều) .*$/iu,
  /,? *(?:nếu có|còn hiệu lực|còn hạn|còn giá trị|đối với|trong trường hợp|trường hợp|trừ trường hợp|quy định tại|theo quy định|đã được cấp|nếu nộp|nếu thuộc).*$/iu,
  / *: *\d+ *bản.*$/iu,
  / * …$/u,
]

/** The name of a paper without shape and circumstance: "Giấy khai sinh" of "02 bản sao có chứng thực giấy khai sinh (nếu có)". */
function bareName(name: string): string {
  let bare = name.normalize('NFC').slice(0, 400)
  for (let turn = 0; turn < 8; turn++) {
    const next = bare.replace(shapes, '')
    if (next === bare) break
    bare = next
  }
  const head = tails.reduce((text, tail) => text.replace(tail, ''), bare).trim()
  return head === '' ? name : head
}

/** The number of the form that a name cites, `16.kt` of "Mẫu số 16.KT"; undefined where it cites none. */
const formOf = (name: string): string | undefined =>
  /mẫu(?: số)?\s+0*([\d]*[\p{L}\d][\p{L}\d./-]*)/iu
    .exec(name.normalize('NFC'))?.[1]
    ?.toLocaleLowerCase('vi')
    .replace(/[.;,]+$/, '')

/** Whether digits stand in the number of a form, so that "theo mẫu quy định" is none. */
const isNumber = (form: string | undefined): boolean => form !== undefined && /\d/.test(form)

/** Where a form is published: the annex and text that a name cites. */
const annexOf = (name: string): string | undefined =>
  /phụ lục(?: số)?\s+([ivxlc]+[a-z]?|\d+)\b/iu.exec(name)?.[1]?.toLocaleLowerCase('vi')

/** Words that say nothing of which paper it is. */
const idle = new Set(
  'của về việc các những và cho theo mẫu này đó được bản giấy văn tờ thuộc tại trong số có đã là do khác bảng'.split(
    ' ',
  ),
)

const requestWords = /^(?:đơn|văn bản|giấy|công văn|tờ trình)? ?(?:đề nghị|yêu cầu|xin)/iu

/** What is written by the applicant himself for this one purpose. */
const isRequest = (bare: string): boolean =>
  /^(?:đơn|tờ khai|đề nghị|tờ trình|công văn|phiếu|giấy đề nghị|giấy đăng ký|văn bản (?:đề nghị|đăng ký|yêu cầu)|đăng ký)/iu.test(
    bare,
  )

/** Names under which anything may be handed in: they name no paper. */
const isCatchAll = (bare: string): boolean => {
  const words = wordsOf(bare).filter(word => !/^\d+$/.test(word))
  return words.every(word => catchAll.has(word))
}
const catchAll = new Set(
  'các những giấy tờ hồ sơ tài liệu văn bản khác có liên quan nếu chứng minh đơn đề nghị yêu cầu xin thông tin tờ khai một số kèm theo mẫu phép chứng nhận hợp lệ hỗ trợ đăng ký gia hạn cấp lại và điều chỉnh bổ sung đến việc quy định bqp ngoài thành phần'.split(
    ' ',
  ),
)

/** Canonical kinds made ready to recognise papers: their words in order, the longest first. */
export type PaperLexicon = readonly { readonly kind: PaperKind; readonly words: readonly string[] }[]

/** Makes canonical kinds ready to recognise many papers. */
export const paperLexicon = (kinds: Iterable<PaperKind>): PaperLexicon =>
  [...kinds]
    .flatMap(kind => kind.words.map(text => ({ kind, words: wordsOf(text) })))
    .toSorted((a, b) => b.words.length - a.words.length)

/** What begins the name of a paper. */
const beginsPaper =
  /^(?:giấy|thẻ|bằng|chứng chỉ|sổ|quyết định|văn bản|hợp đồng|biên bản|phiếu|trích lục|hộ chiếu|bảng|hóa đơn|biên lai|thị thực|tài liệu)(?!\p{L})/iu

/** The parts of a name between "hoặc", "/", ";" and "và", each a paper by its own words. */
const partsOf = (bare: string): string[] =>
  bare
    .split(/ hoặc | và |[/;,]/iu)
    .map(part => bareName(part.trim()))
    .filter(part => part !== '')

function kindOfPart(part: string, lexicon: PaperLexicon): PaperKind | undefined {
  const words = wordsOf(part)
  const found = lexicon.find(({ words: wanted }) => wanted.every((word, index) => words[index] === word))
  const rest = found && words.slice(found.words.length).join(' ')
  return found?.kind.not?.some(text => rest?.startsWith(wordsOf(text).join(' '))) ? undefined : found?.kind
}

/** Whether a name joins several papers that are all asked for. */
export const isJoint = (name: string): boolean => / và |[;,]/iu.test(bareName(name))

/** The canonical kinds of a paper; more than one where it is one of several; undefined where a part of the name is another paper. */
export function kindsOf(name: string, lexicon: PaperLexicon): readonly PaperKind[] | undefined {
  const bare = bareName(name)
  const whole = kindOfPart(bare, lexicon)
  const parts = partsOf(bare)
  const kinds = parts.map(part => ({ part, kind: kindOfPart(part, lexicon) }))
  if (kinds.some(({ part, kind }) => kind === undefined && beginsPaper.test(part))) return undefined
  const found = new Set([...(whole ? [whole] : []), ...kinds.flatMap(({ kind }) => kind ?? [])])
  return found.size === 0 || kinds[0]?.kind === undefined ? undefined : [...found]
}

/** The one canonical kind of a paper; undefined where it is none, or one of several. */
export function kindOf(name: string, lexicon: PaperLexicon): PaperKind | undefined {
  const kinds = kindsOf(name, lexicon)
  return kinds?.length === 1 ? kinds[0] : undefined
}

/** The words by which a name without a canonical kind is known, in the order of the alphabet. */
function keyOf(name: string): string {
  const bare = bareName(name).replace(requestWords, 'đề nghị')
  const words = wordsOf(bare).filter(word => !idle.has(word))
  return words.toSorted().join(' ')
}

/** What is known of a paper by its name, worked out once. */
export interface NamedPaper {
  readonly kinds: readonly PaperKind[] | undefined
  readonly isRequest: boolean
  readonly isCatchAll: boolean
  readonly form: string | undefined
  readonly annex: string | undefined
  /** The words by which it is known where it has no kind. */
  readonly key: string
}

/** Reads the name of a paper. */
export function readPaper(name: string, lexicon: PaperLexicon): NamedPaper {
  const [bare, form] = [bareName(name), formOf(name)]
  return {
    kinds: kindsOf(name, lexicon),
    isRequest: isRequest(bare),
    isCatchAll: isCatchAll(bare),
    form: isNumber(form) ? form : undefined,
    annex: annexOf(name),
    key: keyOf(name),
  }
}

const isOther = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b

/** Whether two names are of one paper: of the same canonical kinds, or alike in all words that count and in the form they cite. */
export function isSame(a: NamedPaper, b: NamedPaper): boolean {
  const [left, right] = [a.kinds, b.kinds]
  if (left !== undefined && right !== undefined)
    return left.length === right.length && left.every(kind => right.includes(kind))
  if (left !== undefined || right !== undefined || a.isCatchAll || b.isCatchAll) return false
  return a.isRequest === b.isRequest && !isOther(a.form, b.form) && !isOther(a.annex, b.annex) && a.key === b.key
}

/** Whether two names are of one paper. */
export const isSamePaper = (a: string, b: string, lexicon: PaperLexicon): boolean =>
  isSame(readPaper(a, lexicon), readPaper(b, lexicon))
