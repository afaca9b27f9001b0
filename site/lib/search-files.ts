import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import type { DetailIndex, SearchIndex } from '../../src/search/types.ts'
import { channelNames, levelNames } from '../../src/text/labels.ts'
import { resultWording } from '../../src/text/results.ts'
import { answerSources } from './answer-sources.ts'
import type { SiteData } from './catalog.ts'
import { withFound } from './kept-values.ts'
import { type NamedText, named } from './named-text.ts'
import { href } from './paths.ts'

function indexOf({ catalog, listed }: SiteData): { index: SearchIndex; detail: DetailIndex } {
  const procedures = new Map(listed.map(procedure => [procedure.code, procedure]))
  const entries = withFound('search', '', keep => entriesOf({ ...catalog, procedures }, resultWording, keep))
  const vocabulary = vocabularyOf(catalog, { level: levelNames, channel: channelNames })
  return { index: buildIndex(entries, vocabulary), detail: buildDetail(entries, vocabulary) }
}

function make(data: SiteData): Texts {
  const { index, detail } = indexOf(data)
  return {
    index: named('chi-muc', index),
    detail: named('chi-tiet', detail),
    answers: named('tra-loi', answerSources(data)),
  }
}

type Texts = Readonly<Record<'index' | 'detail' | 'answers', NamedText>>
const built = new WeakMap<SiteData, Texts>()

/** The files that search in the browser reads, made once: the procedures in force as they stand on the day, and what answers beside them. */
export function searchTexts(data: SiteData): Texts {
  const known = built.get(data)
  if (known !== undefined) return known
  const texts = make(data)
  built.set(data, texts)
  return texts
}

/** Where a file of search is. */
export const searchPath = (data: SiteData, file: keyof Texts): string =>
  href(`/tep/${searchTexts(data)[file].name}.json`)
