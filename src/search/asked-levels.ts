import { plain } from './fold.ts'

/** How people name a level, with its marks: without them a word may be any other. */
const said = [
  [/(?<!\p{L})(?:xã|phường|thôn|ấp)(?!\p{L})/u, 'commune'],
  [/(?<!\p{L})(?:tỉnh|thành phố|sở)(?!\p{L})/u, 'province'],
  [/(?<!\p{L})(?:trung ương|bộ(?!\s+(?:đội|đàm|phận|môn|máy|luật|hồ)))(?!\p{L})/u, 'ministry'],
] as const

/** The levels that a question names. */
export const levelsAsked = (query: string): string[] => {
  const text = plain(query).toLocaleLowerCase('vi')
  return said.flatMap(([words, level]) => (words.test(text) ? [level] : []))
}
