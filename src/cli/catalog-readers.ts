import type { Catalog } from '../model/catalog.ts'
import { provinceKinds, optionTexts as t, valueWords } from '../text/option.ts'
import { idOf, type Named } from './named.ts'
import type { Reader } from './option.ts'

/** A reader of what a part of the catalogue lists, by id or name; gives the id. */
const entry = (
  word: string,
  path: RegExp,
  known: (catalog: Catalog) => Named[],
  refuse: (written: string, near: string | undefined, ids: readonly string[]) => string,
): Reader<string> => ({
  word,
  read(written, { root, library }) {
    const entries = known(library.part(root, path))
    return idOf(written, entries, near =>
      refuse(
        written.slice(0, 80),
        near,
        entries.map(({ id }) => id),
      ),
    )
  },
})

const byName = (entries: ReadonlyMap<string, { id: string; name: string }>): Named[] =>
  [...entries.values()].map(({ id, name }) => ({ id, names: [name] }))

/** A province by code (01, 1), slug (ha-noi) or name, with or without marks and kind; gives the code. */
export const province: Reader<string> = {
  ...entry(
    valueWords.province,
    /^lists\/provinces\./,
    ({ provinces }) =>
      [...provinces.values()].map(({ code, name, fullName, slug }) => ({
        id: code,
        names: [name, fullName, slug, ...provinceKinds.map(kind => `${kind} ${name}`), `${Number(code)}`],
      })),
    t.province,
  ),
  example: '79',
}

/** A sector by id or name; gives the id. */
export const sector: Reader<string> = entry(
  valueWords.sector,
  /^lists\/sectors\./,
  ({ sectors }) => byName(sectors),
  t.sector,
)

/** An agency by id or name; gives the id. */
export const agency: Reader<string> = entry(
  valueWords.agency,
  /^lists\/agencies\./,
  ({ agencies }) => byName(agencies),
  t.agency,
)

/** A cost model by id or name; gives the id. */
export const model: Reader<string> = entry(valueWords.model, /^models\//, ({ models }) => byName(models), t.model)
