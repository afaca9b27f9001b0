// Worked deadlines. Each line was counted by hand on a printed calendar; the last column is the article or notice that
// decides it. `all` lists every possible date, in order, where a day is not decided; `due` is then the last of them.
import type { ChannelId, Duration, TimeLimit } from '../../../src/model/parts.ts'
import { readLimit } from '../../../src/text/limit.ts'

export interface Worked {
  name: string
  limit: TimeLimit
  submitted: string
  channel: ChannelId
  due: string
  because: string
  all?: string[]
  supplemented?: string
  suspended?: { from: string; to: string }[]
  extended?: boolean
}

type More = Partial<Pick<Worked, 'all' | 'supplemented' | 'suspended' | 'extended' | 'channel'>> & {
  with?: Partial<TimeLimit>
}

const limitOf = (text: string): TimeLimit => {
  const read = readLimit(text)
  if ('problem' in read) throw new Error(read.problem)
  return read.limit
}

const on = (text: string, submitted: string, due: string, because: string, more: More = {}): Worked => {
  const { with: extra, channel = 'in-person', ...rest } = more
  const name = `${text}, nộp ${submitted} ${channel}${JSON.stringify(more) === '{}' ? '' : ` ${JSON.stringify(more)}`}`
  return { name, limit: { ...limitOf(text), ...extra }, submitted, channel, due, because, ...rest }
}

const first = 'Bộ luật Dân sự Điều 147'
const last = 'Bộ luật Dân sự Điều 148'
const holidays = 'Bộ luật Lao động Điều 112'
const compensation = 'Bộ luật Lao động Điều 111'
const culture = 'Nghị quyết 28/2026/QH16'
const tet2024 = 'Thông báo 5015/TB-LĐTBXH'
const swap2024 = 'Thông báo 1570/TB-LĐTBXH'
const n2025 = 'Thông báo 6150/TB-BLĐTBXH'
const newYear2026 = 'Công văn 12729/VPCP-KGVX'
const n2026 = 'Thông báo 9441/TB-BNV'
const undecided = 'lịch chưa quyết định'
const ownRule = 'quy định của chính thủ tục'
const counter = 'lựa chọn của dự án: bộ phận một cửa không nhận hồ sơ ngày nghỉ'
const hoursChoice = 'lựa chọn của dự án: 8:00–12:00, 13:00–17:00'

const online = { channel: 'online' } as const
const cutOff = { with: { cutOff: { time: '15:00', then: 'next-working-day' } } } as const

const ownUnit = 'thời hạn ghi rõ không tính ngày nghỉ lễ, tết'
const stages = 'tổng các chặng, mỗi chặng một đơn vị'

/** A limit that is the sum of its stages, as the record of the procedure writes it. */
const summed = (
  name: string,
  parts: readonly [number, Duration['unit']][],
  submitted: string,
  due: string,
  all?: string[],
): Worked => ({
  name,
  limit: {
    unit: 'stages',
    stages: parts.map(([amount, unit], index) => ({ name: `Chặng ${index + 1}`, amount, unit })),
  },
  submitted,
  channel: 'in-person',
  due,
  because: stages,
  ...(all && { all }),
})

export const cases: Worked[] = [
  // limits with a unit of their own, and sums of stages
  on('20 ngày, không tính ngày nghỉ lễ, tết', '2027-01-25T09:00', '2027-02-22', ownUnit),
  on('3 ngày (không tính ngày nghỉ lễ, tết)', '2026-04-24T09:00', '2026-04-29', ownUnit),
  summed(
    '40 ngày và 10 ngày làm việc (1.012278)',
    [
      [40, 'day'],
      [10, 'working-day'],
    ],
    '2026-11-27T09:00',
    '2027-01-20',
  ),
  summed(
    '7 ngày làm việc và 12 ngày (1.010824)',
    [
      [7, 'working-day'],
      [12, 'day'],
    ],
    '2026-11-27T09:00',
    '2026-12-21',
  ),
  // Tết 2024: nghỉ 8–14/2
  on('1 ngày làm việc', '2024-02-07T10:00', '2024-02-15', tet2024),
  on('5 ngày làm việc', '2024-02-07T10:00', '2024-02-21', tet2024),
  on('3 ngày', '2024-02-07T10:00', '2024-02-15', last),
  // Giỗ Tổ, 30/4, Quốc khánh 2024: nghỉ 18/4; 27/4–1/5, làm bù 4/5; 31/8–3/9
  on('1 ngày làm việc', '2024-04-17T09:00', '2024-04-19', holidays),
  on('1 ngày làm việc', '2024-04-26T09:00', '2024-05-02', swap2024),
  on('3 ngày làm việc', '2024-04-26T09:00', '2024-05-04', swap2024),
  on('2 ngày làm việc', '2024-05-03T09:00', '2024-05-06', swap2024),
  on('1 ngày làm việc', '2024-08-30T09:00', '2024-09-04', tet2024),
  // giáp Tết 2025: nghỉ 25/1–2/2
  on('1 ngày làm việc', '2025-01-24T09:00', '2025-02-03', n2025),
  on('5 ngày làm việc', '2025-01-24T09:00', '2025-02-07', n2025),
  on('15 ngày làm việc', '2025-01-24T16:00', '2025-02-21', n2025),
  on('5 ngày', '2025-01-24T09:00', '2025-02-03', last),
  on('1 tuần', '2025-01-24T09:00', '2025-02-03', last),
  on('trong ngày', '2025-01-24T14:00', '2025-01-24', last),
  on('48 giờ', '2025-01-24T10:00', '2025-02-03T24:00', last),
  // Giỗ Tổ 2025: thứ Hai 7/4
  on('1 ngày làm việc', '2025-04-04T09:00', '2025-04-08', holidays),
  // 29–30/4/2025: nghỉ 30/4–4/5 (2/5 hoán đổi), thứ Bảy 26/4 làm bù
  on('1 ngày làm việc', '2025-04-29T09:00', '2025-05-05', n2025),
  on('3 ngày làm việc', '2025-04-29T09:00', '2025-05-07', n2025),
  on('1 ngày làm việc', '2025-04-25T09:00', '2025-04-26', n2025),
  on('5 ngày làm việc', '2025-04-25T09:00', '2025-05-06', n2025),
  on('1 ngày làm việc', '2025-04-26T09:00', '2025-04-28', n2025),
  on('1 ngày làm việc', '2025-04-30T09:00', '2025-05-06', counter),
  on('1 ngày làm việc', '2025-04-30T09:00', '2025-05-05', first, online),
  on('3 ngày', '2025-04-29T09:00', '2025-05-05', last),
  on('10 ngày', '2025-04-15T09:00', '2025-04-25', first),
  on('11 ngày', '2025-04-15T09:00', '2025-04-26', n2025),
  on('1 ngày làm việc', '2025-08-29T09:00', '2025-09-03', n2025),
  // Tết Dương lịch 2026: nghỉ 1–4/1, thứ Bảy 10/1 làm bù
  on('1 ngày làm việc', '2025-12-31T09:00', '2026-01-05', newYear2026),
  on('5 ngày làm việc', '2025-12-31T09:00', '2026-01-09', newYear2026),
  on('6 ngày làm việc', '2025-12-31T09:00', '2026-01-10', newYear2026),
  on('7 ngày làm việc', '2025-12-31T09:00', '2026-01-12', newYear2026),
  // giáp Tết 2026: nghỉ 14–22/2
  on('1 ngày làm việc', '2026-02-13T09:00', '2026-02-23', n2026),
  on('3 ngày làm việc', '2026-02-13T09:00', '2026-02-25', n2026),
  on('15 ngày làm việc', '2026-02-13T09:00', '2026-03-13', n2026),
  on('7 ngày', '2026-02-13T09:00', '2026-02-23', last),
  on('10 ngày', '2026-02-13T09:00', '2026-02-23', first),
  on('2 tuần', '2026-02-06T09:00', '2026-02-23', last),
  // Giỗ Tổ 2026 vào Chủ nhật 26/4: nghỉ bù thứ Hai 27/4
  on('1 ngày làm việc', '2026-04-24T16:10', '2026-04-28', compensation),
  on('15 ngày làm việc', '2026-04-24T16:10', '2026-05-20', compensation),
  on('2 ngày', '2026-04-24T09:00', '2026-04-28', last),
  on('1 ngày làm việc', '2026-04-26T09:00', '2026-04-29', counter),
  on('1 ngày làm việc', '2026-04-26T09:00', '2026-04-28', first, online),
  on('1 ngày làm việc', '2026-04-25T09:00', '2026-04-28', first, online),
  on('1 ngày làm việc', '2026-04-25T09:00', '2026-04-29', counter),
  on('1 ngày làm việc', '2026-04-29T09:00', '2026-05-04', holidays),
  // nộp trực tuyến thứ Bảy thường
  on('1 ngày làm việc', '2026-03-07T09:00', '2026-03-09', first, online),
  on('3 ngày', '2026-03-07T09:00', '2026-03-10', first, online),
  on('trong ngày', '2026-03-07T09:00', '2026-03-09', last, online),
  on('1 ngày làm việc', '2026-03-07T09:00', '2026-03-10', counter, { channel: 'post' }),
  // Quốc khánh 2026: nghỉ 29/8–2/9 (31/8 hoán đổi), thứ Bảy 22/8 làm bù
  on('1 ngày làm việc', '2026-08-21T09:00', '2026-08-22', n2026),
  on('10 ngày làm việc', '2026-08-21T09:00', '2026-09-08', n2026),
  on('1 ngày làm việc', '2026-08-28T09:00', '2026-09-03', n2026),
  on('1 ngày làm việc', '2026-08-31T09:00', '2026-09-03', n2026, online),
  on('1 ngày làm việc', '2026-08-31T09:00', '2026-09-04', counter),
  // 23–25/11/2026: nghỉ 24/11, không hoán đổi 23/11 (Công văn 10065/VPCP-KGVX)
  on('1 ngày làm việc', '2026-11-20T15:00', '2026-11-23', first),
  on('2 ngày làm việc', '2026-11-20T15:00', '2026-11-25', culture),
  on('4 ngày làm việc', '2026-11-20T15:00', '2026-11-27', culture),
  on('5 ngày làm việc', '2026-11-20T15:00', '2026-11-30', culture),
  on('1 ngày làm việc', '2026-11-23T09:00', '2026-11-25', culture),
  on('1 ngày làm việc', '2026-11-23T09:00', '2026-11-25', culture, online),
  on('1 ngày làm việc', '2026-11-24T09:00', '2026-11-25', culture, online),
  on('1 ngày làm việc', '2026-11-24T09:00', '2026-11-26', counter),
  on('1 ngày làm việc', '2026-11-25T09:00', '2026-11-26', first),
  // tuần, tháng, năm
  on('1 tuần', '2026-03-02T09:00', '2026-03-09', last),
  on('2 tuần', '2026-03-04T09:00', '2026-03-18', last),
  on('0,25 tháng', '2026-03-02T09:00', '2026-03-10', 'Bộ luật Dân sự Điều 146'),
  on('1 tháng', '2024-01-31T09:00', '2024-02-29', last),
  on('1 tháng', '2025-01-31T09:00', '2025-02-28', last, online),
  on('1 tháng', '2026-01-31T09:00', '2026-03-02', last, online),
  on('1 tháng', '2026-03-31T09:00', '2026-05-04', last),
  on('3 tháng', '2026-11-30T09:00', '2027-03-01', last),
  on('6 tháng', '2026-03-02T09:00', '2026-09-03', last),
  on('1,5 tháng', '2026-03-02T09:00', '2026-04-17', 'Bộ luật Dân sự Điều 146'),
  on('1 năm', '2024-02-29T09:00', '2025-02-28', last),
  // giờ nhận hồ sơ: 15:00 của riêng thủ tục, và không có giờ chốt
  on('trong ngày', '2026-03-04T14:59', '2026-03-04', ownRule, cutOff),
  on('trong ngày', '2026-03-04T15:00', '2026-03-04', ownRule, cutOff),
  on('trong ngày', '2026-03-04T15:01', '2026-03-05', ownRule, cutOff),
  on('trong ngày', '2026-03-04T14:59', '2026-03-04', last),
  on('trong ngày', '2026-03-04T15:01', '2026-03-04', last),
  on('3 ngày làm việc', '2026-03-04T14:59', '2026-03-09', first),
  on('3 ngày làm việc', '2026-03-04T15:01', '2026-03-09', first),
  on('3 ngày làm việc', '2026-03-04T14:59', '2026-03-09', ownRule, cutOff),
  on('3 ngày làm việc', '2026-03-04T15:01', '2026-03-10', ownRule, cutOff),
  on('trong ngày', '2026-02-13T15:01', '2026-02-23', ownRule, cutOff),
  on('1 ngày làm việc', '2026-04-24T15:01', '2026-04-29', ownRule, cutOff),
  on('trong ngày', '2026-03-07T09:00', '2026-03-09', ownRule, { ...cutOff, ...online }),
  on('1 ngày làm việc', '2026-03-07T09:00', '2026-03-10', ownRule, { ...cutOff, ...online }),
  // giờ, giờ làm việc, qua cuối tuần
  on('24 giờ', '2026-03-05T10:00', '2026-03-06T10:00', first),
  on('48 giờ', '2026-03-06T16:00', '2026-03-09T24:00', last),
  on('72 giờ', '2026-03-06T16:00', '2026-03-09T16:00', first),
  on('8 giờ', '2026-03-05T16:00', '2026-03-05T24:00', last),
  on('8 giờ làm việc', '2026-03-06T15:00', '2026-03-09T15:00', hoursChoice),
  on('8 giờ làm việc', '2026-03-05T08:00', '2026-03-05T17:00', hoursChoice),
  on('2 giờ làm việc', '2026-03-06T11:00', '2026-03-06T14:00', hoursChoice),
  on('4 giờ làm việc', '2026-03-07T09:00', '2026-03-09T12:00', hoursChoice, online),
  on('4 giờ làm việc', '2026-03-06T20:00', '2026-03-09T12:00', hoursChoice, online),
  // phần lẻ của ngày
  on('3,5 ngày làm việc', '2026-03-02T09:00', '2026-03-06', 'lựa chọn của dự án: phần lẻ tính tròn lên'),
  on('0,5 ngày làm việc', '2026-03-02T09:00', '2026-03-03', 'lựa chọn của dự án: phần lẻ tính tròn lên'),
  // bổ sung giấy tờ vào ngày thứ ba: tính lại từ khi đủ hồ sơ
  on('10 ngày làm việc', '2026-03-02T09:00', '2026-03-16', first),
  on('10 ngày làm việc', '2026-03-02T09:00', '2026-03-19', ownRule, { supplemented: '2026-03-05T10:00' }),
  on('10 ngày làm việc', '2025-03-03T09:00', '2025-03-20', 'Nghị định 61/2018/NĐ-CP', {
    supplemented: '2025-03-06T10:00',
  }),
  // tạm dừng để chờ cơ quan khác
  on('5 ngày làm việc', '2026-03-02T09:00', '2026-03-12', ownRule, {
    suspended: [{ from: '2026-03-04', to: '2026-03-06' }],
  }),
  on('10 ngày', '2026-03-02T09:00', '2026-03-16', last, { suspended: [{ from: '2026-03-04', to: '2026-03-06' }] }),
  on('48 giờ', '2026-03-02T09:00', '2026-03-05T09:00', ownRule, {
    suspended: [{ from: '2026-03-03', to: '2026-03-03' }],
  }),
  // kéo dài khi cần xác minh: tổng thời hạn, cộng thêm, cộng thêm khác đơn vị
  on('5 ngày làm việc', '2026-03-02T09:00', '2026-03-23', ownRule, {
    extended: true,
    with: { extension: { amount: 15, unit: 'working-day', total: true, reason: 'Cần xác minh' } },
  }),
  on('5 ngày làm việc', '2026-03-02T09:00', '2026-03-23', ownRule, {
    extended: true,
    with: { extension: { amount: 10, unit: 'working-day', total: false, reason: 'Cần xác minh' } },
  }),
  on('5 ngày làm việc', '2026-03-02T09:00', '2026-04-09', ownRule, {
    extended: true,
    with: { extension: { amount: 1, unit: 'month', total: false, reason: 'Cần xác minh' } },
  }),
  on('5 ngày làm việc', '2026-03-02T09:00', '2026-03-09', ownRule, {
    with: { extension: { amount: 15, unit: 'working-day', total: true, reason: 'Cần xác minh' } },
  }),
  // hai chặng xã → tỉnh, khác đơn vị: chặng sau nối chặng trước
  on('2 tháng', '2026-03-02T09:00', '2026-04-06', ownRule, {
    with: {
      stages: [
        { agency: 'ubnd-cap-xa', amount: 2, unit: 'working-day' },
        { agency: 'ubnd-cap-tinh', amount: 1, unit: 'month' },
      ],
    },
  }),
  // 45 ngày làm việc qua Tết 2027, chưa quyết định nghỉ 4–10/2 hay 5–14/2
  on('45 ngày làm việc', '2026-12-15T09:00', '2027-02-25', undecided, { all: ['2027-02-24', '2027-02-25'] }),
  on('45 ngày làm việc', '2026-12-01T09:00', '2027-02-03', first),
  on('46 ngày làm việc', '2026-12-01T09:00', '2027-02-11', undecided, { all: ['2027-02-04', '2027-02-11'] }),
  on('1 ngày làm việc', '2027-08-31T09:00', '2027-09-03', undecided, { all: ['2027-09-01', '2027-09-03'] }),
  // 1/5/2027 là thứ Bảy: nghỉ bù thứ Hai 3/5
  on('1 ngày làm việc', '2027-04-29T09:00', '2027-05-04', compensation),
]
