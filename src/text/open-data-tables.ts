import { standingOn } from '../engine/record/effective.ts'
import { askedOfAnyone } from '../engine/situation/asked.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import { answersOf, extensionText } from './answers.ts'
import { statedAmount, statedCurrency } from './fee-amount.ts'
import { durationUnits, formatDuration } from './format.ts'
import { channelNames, feeKindNames, levelNames } from './labels.ts'
import { paperLive } from './live.ts'
import { standingNames } from './open-data.ts'
import { yesNo } from './sheet.ts'
import { describeWhen } from './when.ts'

/** A cell; undefined is what is not known, and stays empty. */
export type Cell = string | number | undefined

/** A record as it is published: `on` is the day, ISO, `version` the name of its state, `page` the address of its page. */
export interface PublishedLine {
  procedure: Procedure
  catalog: Catalog
  on: string
  version: string
  page: string
}

const handNames = { submit: 'nộp', show: 'chỉ xuất trình' } as const

const yes = (value: boolean | undefined): Cell => (value === undefined ? undefined : value ? yesNo.yes : yesNo.no)
const named = <T extends { name: string }>(list: ReadonlyMap<string, T>, id: string | undefined): Cell =>
  id === undefined ? undefined : (list.get(id)?.name ?? id)
const joined = (parts: readonly Cell[] | undefined): Cell => parts?.join('; ')

/** A table: what of a record has a line each, and the columns in their order, each with its heading and what stands below it. */
const table = <Item>(
  items: (line: PublishedLine) => readonly Item[],
  columns: Readonly<Record<string, (item: Item, line: PublishedLine) => Cell>>,
) => ({
  heads: Object.keys(columns),
  rows: (line: PublishedLine): Cell[][] =>
    items(line).map(item => Object.values(columns).map(column => column(item, line))),
})

const codeOf = (_item: unknown, { procedure }: PublishedLine): Cell => procedure.code

/** The tables of the open data. */
export const openDataTables = {
  'thu-tuc.csv': table(
    ({ procedure, on }) => [
      {
        ...procedure,
        said: answersOf(procedure),
        count: askedOfAnyone(procedure).papers,
        standing: standingOn(procedure, on),
      },
    ],
    {
      'Mã thủ tục': codeOf,
      'Tên thủ tục': ({ name }) => name,
      'Tên thường gọi': ({ title }) => title,
      'Lĩnh vực': ({ sector }, { catalog }) => named(catalog.sectors, sector),
      'Cấp thực hiện': ({ levels }) => joined(levels?.map(level => levelNames[level])),
      'Cơ quan giải quyết': ({ agency }, { catalog }) => named(catalog.agencies, agency),
      'Đối tượng thực hiện': ({ applicants }, { catalog }) =>
        joined(applicants?.map(id => named(catalog.subjectKinds, id))),
      'Chỉ áp dụng tại': ({ province }, { catalog }) => named(catalog.provinces, province),
      'Cách nộp': ({ channels }) => joined(channels?.map(({ id }) => channelNames[id])),
      'Giấy tờ': ({ said }) => said.papers.text,
      'Số giấy tờ phải nộp, ít nhất': ({ count }) => count?.submit.low,
      'Số giấy tờ phải nộp, nhiều nhất': ({ count }) => count?.submit.high,
      'Thời hạn giải quyết': ({ said }) => said.limit.text,
      'Phí, lệ phí': ({ said }) => said.cost.text,
      'Tình trạng': ({ standing }) => standingNames[standing],
      'Có hiệu lực từ ngày': ({ from }) => from,
      'Ngày cuối cùng còn hiệu lực': ({ to }) => to,
      'Ngày đối chiếu': ({ checked }) => checked?.on,
      'Phiên bản': (_, { version }) => version,
      'Địa chỉ trang': (_, { page }) => page,
    },
  ),
  'giay-to.csv': table(({ procedure }) => procedure.papers ?? [], {
    'Mã thủ tục': codeOf,
    'Mã giấy tờ': ({ id }) => id,
    'Tên giấy tờ': ({ name }) => name,
    'Nộp hay xuất trình': ({ hand }) => handNames[hand ?? 'submit'],
    'Số bản chính': ({ originals, piece }) => (piece === undefined ? originals : undefined),
    'Không phải giấy: số ảnh, số cái, thông tin': ({ originals, piece }) =>
      piece && paperLive.pieces[piece](originals ?? 1),
    'Số bản sao': ({ copies }) => copies,
    'Bản sao phải chứng thực': ({ certified }) => yes(certified),
    'Nhóm chỉ cần một': ({ oneOf }) => oneOf,
    'Áp dụng khi': ({ when }, { procedure }) => describeWhen(when, procedure),
    Mẫu: ({ form }) => form?.name,
    'Địa chỉ mẫu': ({ form }) => form?.url,
    'Nhà nước đã có trong': ({ heldBy }, { catalog }) => named(catalog.databases, heldBy),
    'Là kết quả của thủ tục': ({ outputOf }) => outputOf,
    'Ghi chú': ({ note }) => note,
  }),
  'phi.csv': table(({ procedure }) => procedure.fees ?? [], {
    'Mã thủ tục': codeOf,
    'Mã khoản': ({ id }) => id,
    'Tên khoản': ({ name }) => name,
    Loại: ({ kind }) => feeKindNames[kind],
    'Số tiền': statedAmount,
    'Đơn vị tiền': statedCurrency,
    'Tính cho mỗi': ({ per }) => per,
    'Công thức': ({ formula }) => formula?.text,
    'Chưa xác định: ai quy định': ({ undetermined }) => undetermined,
    'Chỉ trả khi yêu cầu': ({ optional }) => yes(optional),
    'Nhóm chỉ trả một': ({ oneOf }) => oneOf,
    'Áp dụng khi': ({ when }, { procedure }) => describeWhen(when, procedure),
    'Văn bản quy định': ({ source }) => source?.document,
    'Điều, khoản': ({ source }) => source?.article,
    'Nguồn khác': ({ source }) => source?.title,
    'Đã xác minh': ({ verified }) => yes(verified),
    'Ghi chú': ({ note }) => note,
  }),
  'thoi-han.csv': table(({ procedure }) => [...(procedure.timeLimits ?? []).entries()], {
    'Mã thủ tục': codeOf,
    'Thứ tự': ([index]) => index + 1,
    'Áp dụng khi': ([, { when }], { procedure }) => describeWhen(when, procedure),
    'Số lượng': ([, { amount }]) => amount,
    'Đơn vị': ([, { unit }]) => durationUnits[unit],
    'Giờ chốt nhận': ([, { cutOff }]) => cutOff?.time,
    'Kéo dài': ([, limit]) => extensionText(limit),
    'Các chặng': ([, { stages }], { catalog }) =>
      joined(
        stages?.map(stage => `${stage.name ?? named(catalog.agencies, stage.agency) ?? ''}: ${formatDuration(stage)}`),
      ),
    'Ghi chú': ([, { note }]) => note,
  }),
} as const

export type Table = keyof typeof openDataTables
