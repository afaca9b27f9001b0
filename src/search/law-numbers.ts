import { fold, plain } from './fold.ts'

/** Numbers of legal texts as people write them: `123/2015/NĐ-CP`, `123-2015-nd-cp`. */
export const lawNumber =
  /\d{1,4}(?:\.\d{1,2})?\s*[/-]\s*(?:19|20)\d{2}\s*[/-]?\s*[a-zđ]{2}[a-zđ0-9]*(?:\s*-\s*[a-zđ0-9]+)*/gi

const kindsOfText = /^(?:\s|bo luat|luat|nghi dinh|thong tu|nghi quyet|quyet dinh|van ban|so)*$/

/** A question without the numbers of texts, whose letters are no words of a name; blank where nothing but a text was asked for. */
export const withoutLaws = (query: string): string => {
  const rest = plain(query).replace(lawNumber, ' ')
  if (rest === plain(query)) return query
  return kindsOfText.test(fold(rest)) ? '' : rest
}
