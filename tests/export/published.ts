import { settled } from '../../src/engine/record/effective.ts'
import type { Published } from '../../src/export/open-data/open-data.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'

export const origin = 'https://vidu.example'
const address = (path: string) => `${origin}${path}`

/** What a site of a catalogue would publish on a day. */
export const publishedOf = (catalog: Catalog, on: string): Published => ({
  catalog,
  on,
  pages: [...catalog.procedures.values()].filter(record => record.kind === 'public').map(record => settled(record, on)),
  address,
})

/** The committed catalogue. */
export const committed = publishedOf(loadCatalog('procedures').catalog, '2026-11-22')

/** The fixture catalogue with one record in place of all. */
export const publishedOne = (more: Partial<Procedure>): Published => ({
  ...publishedOf(loadCatalog('tests/fixtures/catalog').catalog, '2026-11-22'),
  pages: [{ code: '9.000001', name: 'Thủ tục mẫu', sector: 'xay-dung', kind: 'public', ...more } as Procedure],
})

/** The text of a file that is made in pieces. */
export const textOf = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).toString('utf8')
