import type { Path } from '../../model/problem.ts'
import { fullNames, kindMeant } from '../../text/check-words.ts'
import { type CheckContext, each, type Report, type Rule } from '../context.ts'
import { dialled } from '../saying.ts'
import { plain, unmarked, wordsOfTrade } from '../words.ts'

/** What a name says of the level of who bears it. */
const levelOfName: readonly (readonly [RegExp, string])[] = [
  [/cấp tỉnh$/u, 'province'],
  [/cấp xã$/u, 'commune'],
  [/cấp huyện$/u, 'district'],
  [/^Bộ (?!Chỉ huy)\p{Lu}/iu, 'ministry'],
  [/^Sở \p{Lu}/u, 'province'],
]

const agencies = each(
  'agencies',
  catalog => catalog.agencies,
  ({ name, level, above }, report, { catalog }) => {
    const meant = levelOfName.find(([pattern]) => pattern.test(name))?.[1]
    if (meant !== undefined && meant !== level) report('LIST_ODD', ['level'], { kind: 'level', value: name, meant })
    if (above !== undefined && !catalog.agencies.has(above))
      report('UNKNOWN_REFERENCE', ['above'], { value: above, list: 'lists/agencies.yaml', suggestion: '' })
  },
)

/** What a name says of the group of subjects. */
const groupOfName: readonly (readonly [RegExp, string])[] = [
  [/^(?:Công dân|Người)(?= |$)/u, 'citizen'],
  [/^(?:Doanh nghiệp|Hợp tác xã|Hộ kinh doanh)(?= |$)/u, 'enterprise'],
  [/^Tổ chức(?= |$)/u, 'organisation'],
  [/^Cán bộ/u, 'official'],
]

const subjects = each(
  'subject-kinds',
  catalog => catalog.subjectKinds,
  ({ name, group }, report) => {
    const meant = groupOfName.find(([pattern]) => pattern.test(name))?.[1]
    if (meant !== undefined && meant !== group) report('LIST_ODD', ['group'], { kind: 'group', value: name, meant })
  },
)

const provinces = each(
  'provinces',
  catalog => catalog.provinces,
  ({ name, fullName, slug }, report) => {
    const meant = unmarked(plain(name)).replaceAll(' ', '-')
    if (slug !== meant) report('LIST_ODD', ['slug'], { kind: 'slug', value: slug, meant })
    if (!fullNames(name).includes(fullName))
      report('LIST_ODD', ['fullName'], { kind: 'fullName', value: fullName, meant: fullNames(name)[0] ?? '' })
  },
)

/** Lists in which no two entries bear one name. */
const named = {
  agencies: 'agencies',
  sectors: 'sectors',
  databases: 'databases',
  'subject-kinds': 'subjectKinds',
  provinces: 'provinces',
} as const

interface Entry {
  id?: string
  code?: string
  name?: string
  words?: readonly string[]
}

/** No name, and no word that stands for one kind of paper, is that of two entries. */
const once: Rule = ({ catalog }) => [
  ...Object.entries(named).flatMap(([kind, key]) =>
    repeated(kind, [...(catalog[key] as ReadonlyMap<string, Entry>)], ({ name }) => [[['name'], name ?? '']]),
  ),
  ...repeated('paper-kinds', [...catalog.paperKinds], ({ words = [] }) =>
    words.map((word, index) => [['words', index], word] as const),
  ),
  ...[...catalog.communes].flatMap(([province, { communes }]) =>
    repeated(
      'communes',
      Object.entries(communes).map(([code, name]) => [province, { code, name }] as const),
      ({ code = '', name = '' }) => [[['communes', code], name]],
    ),
  ),
]

function repeated(
  kind: string,
  entries: readonly (readonly [string, Entry])[],
  told: (entry: Entry) => readonly (readonly [Path, string])[],
) {
  const first = new Set<string>()
  return entries.flatMap(([id, entry]) =>
    told(entry).flatMap(([path, value]) => {
      const isNew = !first.has(plain(value))
      first.add(plain(value))
      return isNew ? [] : [{ code: 'LIST_ODD', kind, id, path, values: { kind: 'twice', value } } as const]
    }),
  )
}

/** A word stands once in a set of synonyms. */
const synonyms: Rule = ({ catalog }) =>
  (
    [
      ['synonyms', catalog.synonyms],
      ['trade-words', catalog.tradeWords],
    ] as const
  ).flatMap(([kind, sets]) =>
    sets.flatMap(({ words }) =>
      words.flatMap((word, index) =>
        words.indexOf(word) === index
          ? []
          : [
              {
                code: 'LIST_ODD',
                kind,
                id: words[0] ?? '',
                path: ['words', index],
                values: { kind: 'twice', value: word },
              } as const,
            ],
      ),
    ),
  )

/** A telephone number is one that can be dialled, wherever it stands. */
export function dialable(number: string | undefined, path: Path, report: Report): void {
  if (number !== undefined && !dialled.test(number.replace(/[\s.()-]/g, '')))
    report('LIST_ODD', path, { kind: 'phone', value: number })
}

/** Doors of the whole country answer under the State's own name. */
const contacts = each(
  'contacts',
  catalog => catalog.contacts,
  ({ url, page, phone: number }, report) => {
    dialable(number, ['phone'], report)
    const host = (address: string) => /^https:\/\/([^/]+)/.exec(address)?.[1] ?? ''
    if (!/\.(?:gov\.)?vn$/.test(host(url)) || (page !== undefined && host(page) !== host(url)))
      report('LIST_ODD', ['url'], { kind: 'host', value: url })
  },
)

/** What people ask for stands with the record where there is one that was compared with its source. */
const recorded = ({ code }: { readonly code: string }, report: Report, { catalog }: CheckContext): void => {
  if (catalog.procedures.get(code)?.checked !== undefined)
    report('LIST_ODD', ['code'], { kind: 'recorded', value: code })
}
const everyday = each('everyday-names', catalog => catalog.everydayNames, recorded)

/** A phrase is said once of a procedure, and is none of the ways in which it is called; codes of one procedure all lead to one of them. */
const phrases = each(
  'everyday-phrases',
  catalog => catalog.everydayPhrases,
  ({ code, as, words }, report, { catalog }) => {
    if (as !== undefined && (as === code || catalog.everydayPhrases.get(as)?.as !== undefined))
      report('LIST_ODD', ['as'], { kind: 'chain', value: as })
    const { name = '', title = '', keywords = [] } = catalog.procedures.get(code) ?? {}
    const known = new Set([name, title, ...keywords, ...(catalog.everydayNames.get(code)?.words ?? [])].map(plain))
    words.forEach((value, index) => {
      if (known.has(plain(value))) report('LIST_ODD', ['words', index], { kind: 'twice', value })
      known.add(plain(value))
    })
  },
)

/** The procedure that gives a kind of paper is called like it. */
const papers = each(
  'paper-kinds',
  catalog => catalog.paperKinds,
  ({ words, outputOf }, report, { catalog }) => {
    const giver = catalog.procedures.get(outputOf ?? '')
    if (giver?.checked === undefined) return
    const given = [giver.name, giver.title ?? '', ...(giver.results ?? []).map(({ name }) => name)].flatMap(
      wordsOfTrade,
    )
    if (!words.flatMap(wordsOfTrade).some(word => given.includes(word)))
      report('OUT_OF_PLACE', ['outputOf'], { kind: 'output', value: `${giver.code} ${giver.title ?? giver.name}` })
  },
)

/** A concept ends with a text that is there. */
const ended = each(
  'ended-concepts',
  catalog => catalog.endedConcepts,
  ({ ended: day, source }, report, { catalog }) => {
    const signed = catalog.documents.get(source.document ?? '')?.date
    if (signed !== undefined && day < signed) report('DATE_ORDER', ['ended'], { value: day, earlier: signed })
  },
)

/** Life events name a procedure once. */
const events = each(
  'life-events',
  catalog => catalog.lifeEvents,
  ({ procedures }, report) => {
    for (const [index, code] of procedures.entries())
      if (procedures.indexOf(code) < index) report('LIST_ODD', ['procedures', index], { kind: 'twice', value: code })
  },
)

/** Terms of one article are of one length. */
const terms: Rule = ({ catalog }) => {
  const all = [...catalog.lifeEvents].flatMap(([id, { steps = [] }]) =>
    steps.flatMap(({ term }, index) => (term?.source.document === undefined ? [] : [{ id, index, ...term }])),
  )
  const keyOf = ({ within, source }: (typeof all)[number]) =>
    [source.document, source.article, source.title, within.replace(/\d+/, '#')].join('|')
  return [...Map.groupBy(all, keyOf).values()].flatMap(list =>
    list.flatMap(({ id, index, within }) => {
      const same = list.filter(other => other.within === within).length
      const usual = list.find(other => other.within !== within)?.within
      return usual === undefined || same > 1 || list.length < 3
        ? []
        : [
            {
              code: 'UNLIKE_OTHERS',
              kind: 'life-events',
              id,
              path: ['steps', index, 'term', 'within'],
              values: { value: within, usual, count: list.length - same },
            } as const,
          ]
    }),
  )
}

/** Years that a text may wait for its first day in force. */
const mostWait = 3

/** The number, the title and the days of a text agree; who amends it came later. */
const documents = each(
  'legal-documents',
  catalog => catalog.documents,
  ({ number, title = '', date, from, amendedBy = [], replacedBy = [] }, report, { catalog }) => {
    const yearOf = (text: string | undefined) => Number(/(?:^|\/)((?:19|20)\d\d)(?:\/|-)/.exec(text ?? '')?.[1] ?? 0)
    const year = yearOf(number)
    const kind = /^(Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Luật|Bộ luật)(?= )/u.exec(title)?.[1]
    // a consolidated text is called like the one that it consolidates
    const meant = kind === undefined || number.includes('VBHN') ? kind : kindMeant(number, kind)
    if (kind !== undefined && meant !== undefined && meant !== kind)
      report('LAW_KIND', ['title'], { value: kind, number, meant })
    if (date !== undefined && year > 0 && year !== yearOf(date))
      report('LIST_ODD', ['date'], { kind: 'year', value: `${number}, ${date}` })
    if (date !== undefined && from !== undefined && yearOf(from) - yearOf(date) > mostWait)
      report('LIST_ODD', ['from'], { kind: 'wait', value: from })
    for (const [key, list] of Object.entries({ amendedBy, replacedBy }))
      for (const [index, other] of list.entries()) {
        const signed = catalog.documents.get(other)?.date
        const isEarlier = signed !== undefined && date !== undefined ? signed < date : yearOf(other) < year
        if (isEarlier && yearOf(other) > 0) report('LIST_ODD', [key, index], { kind: 'earlier', value: other })
      }
  },
)

export const listRules: readonly Rule[] = [
  agencies,
  subjects,
  provinces,
  once,
  synonyms,
  contacts,
  everyday,
  phrases,
  papers,
  ended,
  events,
  terms,
  documents,
]
