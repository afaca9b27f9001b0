import { recordWords as words } from '../text/import.ts'
import { capital, clip, withoutEnd } from './clean.ts'

const cited =
  /mẫu (?:số |đơn số )?(?:[A-ZĐ]{0,6}[.-]?)?\d[\wĐđ./-]{0,24}(?<!-[A-ZĐ])(?!\p{Ll})(?:,? (?:tại |của |thuộc )?phụ lục(?: số)? [\dIVXLC]{1,6}[A-Z]?(?:[.-]\d{1,2}){0,3})?(?:,? (?:ban hành |được ban hành )?kèm theo (?:nghị định|thông tư|quyết định)(?: số)? \d[\wĐđ./-]{0,40})?/iu
/** "theo mẫu quy định tại Phụ lục VI", "(Mẫu theo Phụ lục I)": a form that has no number of its own. */
const appended =
  /(?:theo |\()mẫu(?: đơn)?(?: quy định)?,? (?:tại |theo |ở |của |thuộc |trong )?(phụ lục(?: số)? [\dIVXLC]{1,6}[A-Z]?(?:[.-]\d{1,2}){0,3}(?:,? (?:ban hành |được ban hành )?(?:kèm theo |của )?(?:nghị định|thông tư|quyết định)(?: số)? \d[\wĐđ./-]{0,40})?)|theo (phụ lục số \d{1,2}(?:[.-]\d{1,2}){0,3})(?= (?:thuộc|ban hành|kèm|tại))/iu
/** Words that name the number of a form which the paper does not have to follow, or that lists several. */
const noForm = /không (?:theo|có) mẫu|mẫu số [^;.]{1,60}(?:hoặc|và|,) mẫu số/iu
const extension = /\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar|jpe?g|png)$/iu
const numbered = /^m[aẫãâ]u\s?(?:so|số|s)?[\s._-]{0,2}([A-ZĐ]{0,6}\d{1,3}[a-zđ]?(?:\.\d{1,2})?)(?!\d)/iu
const marks = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu

/** The words of a file's name; empty when the name is a code or has lost its letters: "Mus10tiNgh56.docx". */
function wordsOfFile(file: string): string {
  const bare = clip(file, 300)
    .replace(extension, '')
    .replace(/\s*\(\d{1,2}\)$/, '')
    .replace(/_/g, ' ')
    .replace(/^\d{1,3}[.)]?\s?(?=\p{Lu})/u, '')
    .replace(/\s+/g, ' ')
    .trim()
  const number = numbered.exec(bare)?.[1]
  if (number !== undefined && !marks.test(bare.slice(3)))
    return words.formNumber(number.toLocaleUpperCase('vi').replace(/[A-ZĐ]$/u, last => last.toLocaleLowerCase('vi')))
  if (/^phụ lục$/iu.test(bare)) return ''
  const isReadable = marks.test(bare) && /\s/.test(bare) && /\p{L}{2}/u.test(bare)
  return isReadable ? capital(bare) : ''
}

function appendixIn(paper: string): string | undefined {
  const [, own, other] = appended.exec(paper) ?? []
  const appendix = own ?? other
  return appendix === undefined ? undefined : words.formAt(capital(appendix))
}

/** What a form is called: as its paper cites it, else as its files are named, else only that there is one; none where there is neither file nor citation. */
export function formName(paper: string, files: readonly string[]): string | undefined {
  const names = [...new Set(files.map(wordsOfFile).filter(name => name !== ''))]
  const found = cited.exec(paper)?.[0] ?? appendixIn(paper)
  const citation = found === undefined ? undefined : withoutEnd(found, '.,')
  if (files.length === 0) return citation === undefined || noForm.test(paper) ? undefined : capital(citation)
  if (citation !== undefined && files.length === 1) return capital(citation)
  return names.length > 0 ? names.join('; ') : citation === undefined ? words.formUnnamed : capital(citation)
}
