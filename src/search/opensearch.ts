import { isNamed } from './build.ts'
import { type EngineAsk, type EngineDocument, engineCandidates, engineDocument, engineFields } from './hand-over.ts'
import type { SearchEntry, Vocabulary } from './types.ts'

/** A comma or an arrow would end a word of a rule of synonyms. */
const ruleWord = (word: string): string => word.replace(/[,\\]|=>/g, ' ').trim()

const folded = { type: 'text', analyzer: 'folded' } as const
const keyword = { type: 'keyword' } as const

/** What an index needs in OpenSearch: our folded words as they are, the name for whoever asks the engine alone, and what one filters by. */
export const engineIndex = ({ synonyms }: Vocabulary) =>
  ({
    settings: {
      analysis: {
        char_filter: { d: { type: 'mapping', mappings: ['đ => d', 'Đ => D'] } },
        filter: {
          official: { type: 'synonym_graph', synonyms: synonyms.map(({ words }) => words.map(ruleWord).join(', ')) },
        },
        analyzer: {
          folded: { type: 'custom', tokenizer: 'whitespace' },
          name: { type: 'custom', tokenizer: 'standard', char_filter: ['d'], filter: ['lowercase', 'asciifolding'] },
          question: {
            type: 'custom',
            tokenizer: 'standard',
            char_filter: ['d'],
            filter: ['lowercase', 'asciifolding', 'official'],
          },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        code: keyword,
        name: { type: 'text', analyzer: 'name', search_analyzer: 'question' },
        names: folded,
        phrases: folded,
        context: folded,
        detail: folded,
        sector: keyword,
        level: keyword,
        agency: keyword,
        province: keyword,
        lacking: { type: 'boolean' },
        entry: { type: 'object', enabled: false },
      },
    },
  }) as const

/** The fields of a document beside its words. */
const filedBy = ({ code, replaces = [], name, sector, levels, agency, province, lacking }: SearchEntry) => ({
  code: [code, ...replaces].map(one => one.replace(/\D/g, '')),
  name,
  sector,
  level: levels,
  ...(agency !== undefined && { agency }),
  ...(province !== undefined && { province }),
  ...(lacking && { lacking }),
})

/** A document as it is indexed. */
export type FiledDocument = EngineDocument & ReturnType<typeof filedBy>

export const filedDocument = (entry: SearchEntry, vocabulary: Vocabulary): FiledDocument => ({
  ...filedBy(entry),
  ...engineDocument(entry, vocabulary),
})

/**
 * Lines for the bulk interface of OpenSearch: what to do, then the document; a newline ends the last. Procedures that the catalogue lacks and that have
 * no name stay out: there are so many that what it has would not be among those that are given back.
 */
export const bulkText = (entries: readonly SearchEntry[], vocabulary: Vocabulary): string =>
  entries
    .filter(isNamed)
    .map(entry => {
      const action = { index: { _id: entry.code } }
      return `${JSON.stringify(action)}\n${JSON.stringify(filedDocument(entry, vocabulary))}\n`
    })
    .join('')

/** A code that was typed is meant before all words. */
const byCode = 1000

/** The body of a search: each word in each field for what it is worth; our rank orders what comes back. */
export const engineRequest = ({ words, codes }: EngineAsk) => ({
  size: engineCandidates,
  _source: [...Object.keys(engineFields), 'entry'],
  query: {
    bool: {
      minimum_should_match: 1,
      should: [
        ...codes.map(code => ({ term: { code: { value: code, boost: byCode } } })),
        ...words.flatMap(({ word, weight }) =>
          Object.entries(engineFields).map(([field, worth]) => ({
            term: { [field]: { value: word, boost: weight * worth } },
          })),
        ),
      ],
    },
  },
})
