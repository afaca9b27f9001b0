/** What search knows of a procedure: from a record, or straight from an import. Texts are NFC. */
export interface SearchEntry {
  readonly code: string
  readonly name: string
  readonly title?: string
  /** How people call it. */
  readonly keywords?: readonly string[]
  /** What people say when they look for it, beside what they call it: found by, never its heading. */
  readonly phrases?: readonly string[]
  /** Its short name in English, which is one of the keywords. */
  readonly titleEn?: string
  /** Ids; their names are in `Labels`, an id without a label is its own name. */
  readonly sector: string
  readonly agency?: string
  readonly levels: readonly string[]
  readonly applicants?: readonly string[]
  readonly channels?: readonly string[]
  readonly lifeEvents?: readonly string[]
  /** Two digits, or absent for a procedure of the whole country. */
  readonly province?: string
  /** Older codes that lead here. */
  readonly replaces?: readonly string[]
  /** Papers, limit and fee as shown in a result; `free` only when the law says so. */
  readonly papers?: string
  readonly limit?: string
  readonly fee?: string
  readonly free?: boolean
  readonly paperNames?: readonly string[]
  readonly results?: readonly string[]
  /** A procedure that exists and that the catalogue lacks: found so that this can be said, never shown. */
  readonly lacking?: true
}

/** What one may filter and count by. */
const facetNames = ['sector', 'level', 'agency', 'applicant', 'channel', 'lifeEvent', 'province', 'free'] as const
export type FacetName = (typeof facetNames)[number]

/** Facets that the second file brings: names are found without them. */
export const lateFacets = ['agency', 'applicant'] as const satisfies readonly FacetName[]
export type LateFacet = (typeof lateFacets)[number]

/** Names of ids, by facet; a text after the name (keywords of a sector) is searched too. */
export type Labels = Partial<Record<FacetName, Readonly<Record<string, string>>>>

/** Words that people use for one thing; the first is the official one. */
export interface SynonymSet {
  readonly words: readonly string[]
}

/**
 * Words by what they do in a question: `question` says nothing of the procedure wherever it stands, `filler` unless it
 * belongs to a name; a name with a `variant` that was not asked for is another procedure. An `aside` opens a clause that is
 * not the wish (`sau khi`, `vì`) and a `wish` ends it; `kin` beside `death` is a death in the family and nothing lost.
 * The words of an `operation` set all do the same (to renew, to cancel): a procedure that does not is another one. A `start`
 * makes something new (`cấp`, `đăng ký`), which is meant when nothing else is said. What no procedure deals with is `elsewhere`.
 */
export interface QuestionWords {
  readonly id: string
  readonly kind:
    | 'question'
    | 'filler'
    | 'variant'
    | 'aside'
    | 'wish'
    | 'kin'
    | 'death'
    | 'operation'
    | 'start'
    | 'elsewhere'
  readonly words: readonly string[]
  /** What it asks for, in official words. */
  readonly means?: string | undefined
}

/** The language side of search, as data. */
export interface Vocabulary {
  readonly synonyms: readonly SynonymSet[]
  /** Synonyms of single trades, left to the second file. */
  readonly trade?: readonly SynonymSet[]
  readonly questions: readonly QuestionWords[]
  readonly labels?: Labels
}

/** A column of ids, each entry holding places in `ids`. */
export interface Column {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly of: readonly (number | readonly number[])[]
}

/** The first file of an index: all that names and facets need, agencies left to the second; plain JSON. */
export interface SearchIndex {
  readonly version: 1
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** Place of an entry → its title (first, may be empty) and keywords. */
  readonly calls: Readonly<Record<string, readonly string[]>>
  /** Place of an entry → which of its calls is its name in English. */
  readonly english: Readonly<Record<string, number>>
  readonly replaces: Readonly<Record<string, number>>
  /** The last entries, from this place on, are procedures that the catalogue lacks. */
  readonly lackingFrom: number
  readonly facets: Readonly<Record<FacetName, Column>>
  /** How usual a procedure is, 0 to 9. */
  readonly common: readonly number[]
  readonly synonyms: readonly (readonly string[])[]
  readonly questions: readonly QuestionWords[]
}

/** Papers, limit and fee of each entry, as a result line says them. */
export interface FactColumns {
  readonly papers: Column
  readonly limits: Column
  readonly fees: Column
}

/**
 * The second file: folded words of papers and results, `places` holding gaps between entries in base 36; what people say when they look for an
 * entry, by its place; synonyms of single trades; what people ask for that no procedure deals with; what only result lines and one filter need.
 */
export interface DetailIndex extends FactColumns {
  readonly version: 1
  readonly words: readonly string[]
  readonly places: readonly string[]
  readonly phrases: Readonly<Record<string, readonly string[]>>
  /** Codes of the entries after those of the first file: procedures that the catalogue lacks, of which it is known what people say. */
  readonly lacking: readonly string[]
  readonly synonyms: readonly (readonly string[])[]
  readonly elsewhere: readonly string[]
  readonly facets: Readonly<Record<LateFacet, Column>>
}

/** A part of a name that matched, in UTF-16 units of the name as given. */
export type Span = readonly [start: number, end: number]

export interface Hit {
  readonly code: string
  readonly name: string
  readonly title?: string
  readonly titleEn?: string
  readonly score: number
  /** Parts of `name` that matched, from left to right. */
  readonly highlights: readonly Span[]
  /** The same of `title`. */
  readonly titleHighlights: readonly Span[]
  /** Where words were found that the name does not hold. */
  readonly why: readonly Why[]
  readonly facts: Facts
}

/** What a result line shows; names, not ids. */
export interface Facts {
  readonly sector: string
  readonly levels: readonly string[]
  readonly agency?: string
  readonly province?: string
  readonly papers?: string
  readonly limit?: string
  readonly fee?: string
}

export interface Why {
  readonly field: 'code' | 'keyword' | 'sector' | 'lifeEvent' | 'province'
  readonly text: string
  /** Parts of `text` that matched. */
  readonly highlights: readonly Span[]
}

export interface FacetValue {
  readonly id: string
  readonly name: string
  readonly count: number
}

export type Filters = Partial<Record<FacetName, readonly string[]>>

export interface SearchOptions {
  /** Most hits returned; 20 unless told. */
  readonly limit?: number
  /** Hits to skip, for further pages. */
  readonly offset?: number
  /** Values of a facet are alternatives, facets add up. */
  readonly filters?: Filters
  /** The last word may be half typed. */
  readonly typing?: boolean
}

/** Whether the catalogue has what was asked: `absent` and `doubtful` answers are only near ones. */
export type Presence = 'here' | 'doubtful' | 'absent'

export interface SearchAnswer {
  readonly presence: Presence
  /** The procedure that was asked for and that the catalogue lacks, where its everyday name is known. */
  readonly lacking?: { readonly code: string; readonly name: string }
  /** The best hit is far ahead of the next and says what was asked: its facts may be shown at once. */
  readonly clear: boolean
  readonly hits: readonly Hit[]
  /** Entries that match, hits shown or not. */
  readonly total: number
  /** Counts under the filters of the other facets; most first. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>
  /** Official words that were searched too. */
  readonly expanded: readonly Expansion[]
  /** Words read otherwise than typed. */
  readonly repaired: readonly { readonly typed: string; readonly meant: string }[]
  /** Words that no entry knows. */
  readonly unknown: readonly string[]
}

export interface Expansion {
  readonly typed: string
  readonly official: string
}
