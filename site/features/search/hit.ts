import type { Hit } from '../../../src/search/types.ts'
import { element, marked } from '../../scripts/page.ts'
import { english } from './page-language.ts'

/** The name of a hit with what matched marked; for who reads English its English name, where it has one. */
export function hitName({ name, titleEn, highlights }: Hit): Node {
  if (!english) return marked(name, highlights)
  const shown = element('span', titleEn)
  if (titleEn !== undefined) return shown
  shown.lang = 'vi'
  shown.append(marked(name, highlights))
  return shown
}
