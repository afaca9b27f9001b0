// Communes lie in one province, and a place of receipt serves communes that its province has.
import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { problemsOf } from '../../src/load/problems.ts'

const communes = (second: string) => `- province: "01"
  communes:
    "00004": Phường Ba Đình
- province: "79"
  communes:
    "${second}": Phường Sài Gòn
`
const place = (more: string) =>
  `  - { id: trung-tam, name: Trung tâm, address: Số 1, verified: false, source: { title: Giả định }${more} }`
const overlay = (places: string) => `province: "79"\nplaces:\n${places}\nchanges: []\n`
const file = (path: string, text: string) => ({ path, file: path, read: () => text })

test.each([
  { name: 'a commune of its province', list: communes('26740'), places: place(', communes: ["26740"]'), found: [] },
  { name: 'a place of the whole province', list: communes('26740'), places: place(''), found: [] },
  {
    name: 'a commune of another province',
    list: communes('26740'),
    places: place(', communes: ["00004"]'),
    found: ['overlays/79-ho-chi-minh.yaml:3 UNKNOWN_REFERENCE'],
  },
  {
    name: 'a commune that two provinces have',
    list: communes('00004'),
    places: place(''),
    found: ['lists/communes.yaml:6 DUPLICATE_ID'],
  },
  {
    name: 'two places of one id',
    list: communes('26740'),
    places: `${place('')}\n${place('')}`,
    found: ['overlays/79-ho-chi-minh.yaml:4 DUPLICATE_ID'],
  },
])('$name', ({ list, places, found }) => {
  const drafts = [file('lists/communes.yaml', list), file('overlays/79-ho-chi-minh.yaml', overlay(places))]
  const problems = problemsOf(loadCatalog('tests/fixtures/catalog', drafts), '2026-11-22')
  const own = problems.filter(problem => drafts.some(draft => draft.path === problem.file))
  expect(own.map(problem => `${problem.file}:${problem.line} ${problem.code}`)).toEqual(found)
})

test('the committed list has every province and commune', () => {
  const { catalog } = loadCatalog('procedures')
  expect([...catalog.communes.keys()]).toEqual([...catalog.provinces.keys()])
  const all = [...catalog.communes.values()].flatMap(list => Object.keys(list.communes))
  expect(all.length).toBe(3321)
})
