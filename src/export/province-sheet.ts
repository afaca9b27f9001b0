import {
  generalOn,
  type OwnKind,
  type OwnLine,
  ownLines,
  ownPlace,
  type ProvinceBook,
} from '../engine/record/own-lines.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Channel, Fee, Paper, Procedure, Step, Submissions, TimeLimit } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { feeAmount } from '../text/fee-amount.ts'
import { formatDuration } from '../text/format.ts'
import { channelNames } from '../text/labels.ts'
import { pieceWords } from '../text/pieces.ts'
import {
  changeColumns,
  lineColumns,
  provinceColumns,
  provinceLayouts,
  provinceSheet as t,
  tellingColumns,
} from '../text/province-sheet.ts'
import { likelyText } from '../text/quantity.ts'
import { describeWhen } from '../text/when.ts'
import { type Cell, cellsOf, type SheetRows, workbookOf } from './sheet.ts'

interface Told {
  itemName: string
  general: string
}

/** An item in words, by its kind: what it is, and what the general rule says. */
const tellers: { readonly [Kind in OwnKind]: (item: never, procedure: Procedure) => Told } = {
  fees: (fee: Fee) => ({ itemName: t.feeName(fee.name, fee.kind), general: feeAmount(fee) }),
  limits: (limit: TimeLimit, procedure) => ({
    itemName: describeWhen(limit.when, procedure),
    general: formatDuration(limit),
  }),
  places: (channel: Channel) => ({ itemName: channelNames[channel.id], general: channel.where ?? '' }),
  papers: (paper: Paper) => ({ itemName: paper.name, general: pieceWords(paper).join(', ') }),
  steps: (step: Step) => ({ itemName: step.name, general: step.takes ? formatDuration(step.takes) : '' }),
  volumes: (volume: Submissions) => ({ itemName: '', general: likelyText(volume.subjects) }),
}

const told = (kind: OwnKind, { item }: OwnLine, procedure: Procedure): Told =>
  item === undefined ? { itemName: '', general: '' } : tellers[kind](item as never, procedure)

function rowOf(kind: OwnKind, line: OwnLine, procedure: Procedure, overlay: Overlay | undefined): Cell[] {
  const { code, key, own } = line
  const change = own === undefined ? {} : (overlay?.changes[own.change] ?? {})
  return [
    ...cellsOf([lineColumns.code, lineColumns.item, lineColumns.place, ...tellingColumns], {
      code,
      key,
      place: ownPlace(line),
      name: procedure.name,
      ...told(kind, line, procedure),
    }),
    ...cellsOf(provinceLayouts[kind].columns, own?.values ?? {}),
    ...cellsOf(changeColumns, change),
  ]
}

/** The workbook in which a province edits what it sets itself. */
export function provinceBook(catalog: Catalog, book: ProvinceBook): Promise<Buffer> {
  const { province, on } = book
  const overlay = catalog.overlays.get(province)
  const procedures = generalOn(catalog.procedures, book)
  const { province: code, name, on: day, how } = t.coverRows
  const cover: SheetRows = {
    name: t.cover,
    columns: [
      { header: 'Bảng tính', kind: 'fixed', path: ['a'], width: 26 },
      { header: 'Giá trị', kind: 'fixed', path: ['b'], width: 90 },
    ],
    rows: [
      [code, province],
      [name, catalog.provinces.get(province)?.fullName ?? province],
      [day, on],
      [how, t.how],
    ],
  }
  const sheets = (Object.keys(provinceLayouts) as OwnKind[]).map(
    (kind): SheetRows => ({
      name: provinceLayouts[kind].name,
      columns: provinceColumns(kind),
      rows: procedures.flatMap(procedure =>
        ownLines(kind, procedure, overlay).map(line => rowOf(kind, line, procedure, overlay)),
      ),
    }),
  )
  return workbookOf([cover, ...sheets])
}
