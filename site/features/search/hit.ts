import type { Hit } from '../../../src/search/types.ts'
import { element, marked } from '../../scripts/page.ts'
import { english } from './page-language.ts'

/** What people call a hit, else its name, with what matched marked; for who reads English its English name, where it has one. */
export function hitName({ name, title, titleEn, highlights, titleHighlights }: Hit): Node {
  if (!english) return title === undefined ? marked(name, highlights) : marked(title, titleHighlights)
  const shown = element('span', titleEn)
  if (titleEn !== undefined) return shown
  shown.lang = 'vi'
  shown.append(marked(name, highlights))
  return shown
}
