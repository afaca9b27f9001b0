import type { actorNames, channelNames, feeKindNames, levelNames } from './labels.ts'

const channels: Record<keyof typeof channelNames, string> = {
  'in-person': 'In person',
  online: 'Online',
  post: 'By post',
}
const levels: Record<keyof typeof levelNames, string> = {
  ministry: 'Ministry',
  province: 'Province',
  district: 'District',
  commune: 'Commune',
  other: 'Other body',
}
const actors: Record<keyof typeof actorNames, string> = {
  applicant: 'Applicant',
  agency: 'Agency in charge',
  other: 'Third party',
}
const feeKinds: Record<keyof typeof feeKindNames, string> = { fee: 'Fee', charge: 'Charge', price: 'Service price' }

/** The closed values of a record in English. */
export const englishLabels = { channels, levels, actors, feeKinds } as const

/** What is put together from parts of a record, Vietnamese and English: amounts, lengths, days, counts. */
export const englishPatterns: readonly (readonly [RegExp, string])[] = [
  [/^1 ngày làm việc$/, '1 working day'],
  [/^1 ngày$/, '1 day'],
  [/^1 giờ làm việc$/, '1 working hour'],
  [/^1 giờ$/, '1 hour'],
  [/^1 tháng$/, '1 month'],
  [/^([\d.,]+) ngày làm việc$/, '$1 working days'],
  [/^([\d.,]+) ngày$/, '$1 days'],
  [/^([\d.,]+) giờ làm việc$/, '$1 working hours'],
  [/^([\d.,]+) giờ$/, '$1 hours'],
  [/^([\d.,]+) tháng$/, '$1 months'],
  [/^Từ ([\d.,]+) đến ([\d.,]+) ngày làm việc$/i, '$1 to $2 working days'],
  [/^Từ ([\d.,]+) đến ([\d.,]+) ngày$/i, '$1 to $2 days'],
  [/^Trong ngày$/i, 'Same day'],
  [/^Theo quy định$/i, 'As prescribed'],
  [/^Miễn phí$/, 'Free'],
  [/^Miễn phí \(suy từ luật\)$/, 'Free (no law lets the office charge)'],
  [
    /^Miễn phí \(suy từ luật\); có trường hợp chưa (?:xác định|rõ).*$/,
    'Free; in some cases not determined here: ask the office',
  ],
  [/^Chưa có số liệu$/, 'No data yet'],
  [/^Tính theo .+$/, 'Worked out from the numbers that you give'],
  [/^([\d.]+) đồng, cộng phần tính theo số bạn khai$/, '$1 VND, and a part worked out from the numbers that you give'],
  [/^Nhiều mức thu: xem từng khoản$/, 'Several rates: see each item'],
  [/^Tùy trường hợp: xem từng khoản$/, 'Depends on your case: see each item'],
  [/^([\d.]+) đồng, có trường hợp chưa có số liệu$/, '$1 VND; no data for some cases'],
  [/^Miễn phí; có trường hợp chưa (?:xác định|rõ).*$/, 'Free; in some cases not determined here: ask the office'],
  [
    /^([\d.]+) đồng; có trường hợp chưa (?:xác định|rõ).*$/,
    '$1 VND; in some cases not determined here: ask the office',
  ],
  [
    /^Nhiều mức thu: xem từng khoản; có trường hợp chưa (?:xác định|rõ).*$/,
    'Several fees: see each item; in some cases not determined here: ask the office',
  ],
  [/^Chưa rõ từ ngày ([\d/]+)(?:: .+)?$/, 'Not known from $1 on: ask the office'],
  [/^Chưa xác định: .+$/, 'Not determined here: ask the office'],
  [/^Có khoản chưa (?:xác định|rõ).*$/, 'Some items not determined here: ask the office'],
  [/^([\d.]+) đồng$/, '$1 VND'],
  [/^([\d.]+) đồng mỗi [^;]+$/, '$1 VND each'],
  [/^Từ ([\d.]+) đến ([\d.]+) đồng mỗi [^;]+$/i, '$1 to $2 VND each'],
  [/^([\d.]+) đồng với công dân số đến ([\d/]+)$/i, '$1 VND for a “digital citizen” (papers in VNeID) until $2'],
  [
    /^([\d.]+) đồng với công dân số đến ([\d/]+), trừ trường hợp chưa xác định$/i,
    '$1 VND for a “digital citizen” (papers in VNeID) until $2, but for what is not determined',
  ],
  [
    /^từ ([\d.]+) đến ([\d.]+) đồng với công dân số đến ([\d/]+)$/i,
    '$1 to $2 VND for a “digital citizen” (papers in VNeID) until $3',
  ],
  [/^ít nhất ([\d.]+) đồng$/, 'at least $1 VND'],
  [/^Từ ([\d.]+) đến ([\d.]+) đồng$/i, '$1 to $2 VND'],
  [/^Không phải nộp giấy tờ$/, 'No papers to hand in'],
  [/^([\d.]+) đến ([\d.]+)$/, '$1 to $2'],
  [/^tối đa ([\d.]+)$/, 'up to $1'],
  [/^(\d+) đến (\d+) giấy tờ$/, '$1 to $2 papers'],
  [/^Tối đa (\d+) giấy tờ$/, 'Up to $1 papers'],
  [/^Thêm 1 giấy tờ để xuất trình$/, 'Plus 1 paper to show'],
  [/^Thêm (\d+) giấy tờ để xuất trình$/, 'Plus $1 papers to show'],
  [/^Thêm (\d+) đến (\d+) giấy tờ để xuất trình$/, 'Plus $1 to $2 papers to show'],
  [/^Tối đa (\d+) giấy tờ để xuất trình$/, 'Up to $1 papers to show'],
  [/^khoảng (\d+) giờ (\d+) phút$/, 'about $1 h $2 min'],
  [/^khoảng (\d+) giờ$/, 'about $1 h'],
  [/^khoảng (\d+) phút$/, 'about $1 min'],
  [/^Nộp ([\d:]+) \D*([\d/]+)\. Hẹn trả$/, 'Filed $2 at $1. Due'],
  [/^(?:hết )?(?:thứ \S+|Chủ nhật) ([\d/]+)$/, '$1'],
  [/^([\d:]+) (?:thứ \S+|Chủ nhật) ([\d/]+)$/, '$2 at $1'],
  [/^Nộp sau ([\d:]+) thì trả kết quả vào ngày làm việc tiếp theo\.$/, 'Filed after $1: due on the next working day.'],
  [/^nộp(\??)$/, 'filed$1'],
  [/^nghỉ(\??)$/, 'off$1'],
  [/^trả(\??)$/, 'due$1'],
  [/^Khi nộp trực tiếp$/, 'When filing in person'],
  [/^Khi nộp trực tuyến$/, 'When filing online'],
  [/^Khi nộp qua bưu chính$/, 'When filing by post'],
  [/^Có thể không phải nộp\.$/, 'You may not need to hand this in.'],
  [/^Ngày ([\d/]+)\.$/, 'On $1.'],
  [/^Nộp trước hay từ ([\d/]+)\?$/, 'Before $1, or from then on?'],
  [/^Nộp từ ([\d/]+)$/, 'Filed from $1'],
  [/^Từ ([\d/]+): chưa rõ$/, 'From $1: not clear'],
]
