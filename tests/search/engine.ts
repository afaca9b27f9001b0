import { DatabaseSync } from 'node:sqlite'
import type { engineRequest, FiledDocument } from '../../src/search/opensearch.ts'

type Request = ReturnType<typeof engineRequest>

const fields = ['names', 'context', 'detail'] as const

/**
 * An engine of its own that keeps documents as OpenSearch would: words as they are, a field at a time, scored by BM25 (SQLite's FTS5, whose
 * constants are those of Lucene) times the boost of each term. Answers the body of a search as the interface of OpenSearch does.
 */
export const engineOf = (documents: readonly FiledDocument[]) => {
  const database = new DatabaseSync(':memory:')
  const scores = new Map(
    fields.map(field => {
      database.exec(`create virtual table ${field} using fts5(words, tokenize = 'unicode61 remove_diacritics 0')`)
      const insert = database.prepare(`insert into ${field}(rowid, words) values (?, ?)`)
      documents.forEach((document, place) => void insert.run(place, document[field]))
      return [
        field as string,
        database.prepare(`select rowid, bm25(${field}) as score from ${field} where words match ?`),
      ]
    }),
  )
  const places = (field: string, value: string) =>
    field === 'code'
      ? documents.flatMap(({ code }, place) => (code.includes(value) ? [{ place, score: 1 }] : []))
      : (scores.get(field)?.all(`"${value.replaceAll('"', '""')}"`) ?? []).map(row => ({
          place: Number(row.rowid),
          score: -Number(row.score),
        }))
  return ({ size, query }: Request) => {
    const totals = new Map<number, number>()
    for (const { term } of query.bool.should)
      for (const [field, { value, boost }] of Object.entries(term))
        for (const { place, score } of places(field, value)) totals.set(place, (totals.get(place) ?? 0) + boost * score)
    const found = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, size)
    const hits = found.flatMap(([place, _score]) => {
      const document = documents[place]
      return document === undefined ? [] : [{ _id: document.entry.code, _score, _source: document }]
    })
    return { hits: { hits } }
  }
}
