import type { caseText, dueText } from './case.ts'
import type { actorNames, channelNames, feeKindNames, levelNames } from './labels.ts'
import type { procedurePage } from './procedure-page.ts'

/** The same keys as the Vietnamese dictionary; sentences made by functions are patterns below. */
type Words<T> = {
  readonly [K in keyof T as T[K] extends (...args: never) => unknown ? never : K]: T[K] extends string
    ? string
    : Words<T[K]>
}

type Page = Omit<typeof procedurePage, 'when'>
type Mine = Omit<typeof caseText, 'share'>
type Due = Omit<typeof dueText, 'calendar'>

const page: Words<Page> = {
  abolished: 'This procedure was abolished. The text below is for reference only.',
  answers: {
    label: 'At a glance',
    result: 'You get',
    doubt: 'The source is not clear',
    bring: 'Bring',
    howLong: 'How long',
    howMuch: 'How much',
    dueUncertain: 'Not all days off of the year are announced: this is the latest date.',
  },
  choose: {
    legend: 'Your case',
    case: 'Which case is yours?',
    channel: 'How will you file?',
    circumstances: 'Does any of these apply?',
    any: 'Not chosen',
    none: 'None of these',
  },
  papers: {
    heading: 'What to bring',
    show: 'Bring to show',
    oneOf: 'One of these is enough:',
    or: ' or ',
    more: 'Note',
    toShow: 'only to show',
    none: 'The law asks for no papers.',
    unknown: 'No data on the papers yet.',
  },
  limits: {
    heading: 'How long it takes',
    columns: { when: 'Case', limit: 'Time limit' },
    every: 'Every case',
    unknown: 'No data on the time limit yet.',
    stages: 'Stages',
  },
  fees: {
    heading: 'How much it costs',
    columns: { name: 'Item', amount: 'Amount' },
    unknown: 'No data on fees yet. Ask the office before you file.',
    free: 'Free',
    noFigure: 'No data yet',
    computed: 'By formula',
    more: 'Legal basis and how it is worked out',
    optional: 'only on request',
    unverified: 'not verified',
    source: 'Source',
  },
  where: {
    more: 'What to know when filing this way',
    heading: 'Where and how to file',
    unknown: 'No data on filing yet.',
    agency: 'Agency in charge',
  },
  steps: { heading: 'Steps', unknown: 'No data on the steps yet.', you: 'You' },
  conditions: { heading: 'Requirements' },
  results: { heading: 'Result' },
  notes: { heading: 'Good to know' },
  law: { heading: 'Legal basis', missing: 'text not in the catalogue yet' },
  checked: { heading: 'Checked', never: 'Not yet compared with its source.' },
  unclear: { heading: 'Where the source is not clear' },
  aside: {
    contents: 'On this page',
    print: 'Print the checklist',
    dueHeading: 'Work out the due date',
    submitted: 'Filed on',
    events: 'Part of',
    sector: 'Same sector',
  },
  print: {},
}

const mine: Words<Mine> = {
  mine: 'My file',
  papers: 'Papers',
  fees: 'Fees',
  due: 'Due',
  noDue: 'Choose your case and channel',
  noLimit: 'The procedure states no number of days',
  nothing: 'Nothing to bring',
  privacy: 'Your choices stay in the address of this page; nothing is sent.',
  effort: {
    heading: 'Total effort and cost',
    open: 'Add up hours and money',
    hours: 'Hours you spend',
    fees: 'Fees',
    services: 'Copies, certification, postage',
    unknownHours: 'Cannot be computed yet',
    choose: 'Choose your case above to get your own figure.',
    failed: 'This part did not load. Try again with a network.',
  },
  fee: {
    question: 'To work out what you pay',
    needsInput: 'Enter the numbers above',
  },
  heldBy: { mark: 'You may not need to hand this in' },
  chain: {
    heading: 'Before this, you need',
    lead: 'The file asks for results of other procedures. If you have none of them, in this order:',
    last: 'This procedure',
    open: 'some items not known',
    noTime: 'The time cannot be added up: a limit is not known or depends on the case.',
  },
  tools: {
    label: 'Use this page',
    print: 'Print the checklist',
    share: 'Send to someone',
    large: 'Large text',
    copied: 'Copied with its link. Paste it into a message.',
    copyThis: 'Copy the text below to send it:',
    english: 'English labels',
    vietnamese: 'Nhãn tiếng Việt',
  },
}

const due: Words<Due> = {
  heading: 'File on which day, answer on which day',
  day: 'Date of filing',
  time: 'Time of filing',
  result: 'Due',
  choose: 'The limit depends on the case. Choose your case and channel at the top.',
  alternatives: 'Some days off are not decided yet, so these dates are possible:',
  how: 'See each day counted',
  stages: 'Stages',
  remarkable: 'Why',
  law: 'Legal basis',
  ics: 'Add to my calendar (.ics)',
  doubts: 'The source does not state the limit clearly, so the receipt may show another date:',
  today: 'Today',
  failed: 'The calendar of days off did not load. Try again with a network.',
  badMoment: 'Choose the date and time of filing.',
}

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

/** The fixed words of a procedure page, each group typed by its Vietnamese one. */
export const english = { page, mine, due, channels, levels, actors, feeKinds } as const

/** Sentences with a number, a date or a unit in them: the Vietnamese as the dictionary makes it, and the English. */
export const englishPatterns: readonly (readonly [RegExp, string])[] = [
  [/^Mã ([\d.]+)$/, 'Code $1'],
  [/^Có hiệu lực từ ([\d/]+)$/, 'In force since $1'],
  [/^Từ ([\d.,]+) đến ([\d.,]+) ngày làm việc$/, '$1 to $2 working day(s)'],
  [/^(?:trong )?([\d.,]+) ngày làm việc$/i, '$1 working day(s)'],
  [/^(?:trong )?([\d.,]+) ngày$/i, '$1 day(s)'],
  [/^(?:trong )?([\d.,]+) giờ làm việc$/i, '$1 working hour(s)'],
  [/^(?:trong )?([\d.,]+) giờ$/i, '$1 hour(s)'],
  [/^(?:trong )?([\d.,]+) tháng$/i, '$1 month(s)'],
  [/^Trong ngày$/i, 'Same day'],
  [/^Theo quy định$/i, 'As prescribed'],
  [/^Miễn phí$/, 'Free'],
  [/^Chưa có số liệu$/, 'No data yet'],
  [/^Tính theo .+$/, 'Worked out from the numbers that you give'],
  [/^([\d.]+) đồng, cộng phần tính theo số bạn khai$/, '$1 VND, and a part worked out from the numbers that you give'],
  [/^Nhiều mức thu: xem từng khoản$/, 'Several rates: see each item'],
  [/^Tùy trường hợp: xem từng khoản$/, 'Depends on your case: see each item'],
  [/^([\d.]+) đồng, có trường hợp chưa có số liệu$/, '$1 VND; no data for some cases'],
  [/^Miễn phí; có trường hợp chưa xác định: .+$/, 'Free; in some cases not determined here: ask the office'],
  [/^([\d.]+) đồng; có trường hợp chưa xác định: .+$/, '$1 VND; in some cases not determined here: ask the office'],
  [/^Không phải nộp giấy tờ$/, 'No papers to hand in'],
  [/^(\d+) giấy tờ$/, '$1 paper(s)'],
  [/^(\d+) đến (\d+) giấy tờ$/, '$1 to $2 papers'],
  [/^Tối đa (\d+) giấy tờ$/, 'Up to $1 papers'],
  [/^Thêm (\d+) giấy tờ để xuất trình$/, 'Plus $1 paper(s) to show'],
  [/^Thêm (\d+) đến (\d+) giấy tờ để xuất trình$/, 'Plus $1 to $2 papers to show'],
  [/^Tối đa (\d+) giấy tờ để xuất trình$/, 'Up to $1 papers to show'],
  [/^(\d+) bản chính$/, '$1 original(s)'],
  [/^(\d+) bản sao$/, '$1 plain cop(y/ies)'],
  [/^(\d+) bản sao có chứng thực$/, '$1 certified cop(y/ies)'],
  [/^Số bộ hồ sơ: (\d+)\.$/, 'Sets of the file: $1.'],
  [/^([\d.]+) đồng$/, '$1 VND'],
  [/^Bạn trả: ([\d.]+) đồng$/, 'You pay: $1 VND'],
  [/^Đã có (\d+) trong (\d+) giấy tờ$/, '$1 of $2 papers ready'],
  [/^Đã có (\d+) trong (\d+) đến (\d+) giấy tờ$/, '$1 of $2 to $3 papers ready'],
  [/^Đã có đủ (\d+) giấy tờ$/, 'All $1 papers ready'],
  [/^khoảng (\d+) giờ (\d+) phút$/, 'about $1 h $2 min'],
  [/^khoảng (\d+) giờ$/, 'about $1 h'],
  [/^khoảng (\d+) phút$/, 'about $1 min'],
  [/^Nộp hôm nay, hẹn trả (?:hết )?\D*([\d/]+)$/, 'File today, due $1'],
  [/^Nộp ([\d:]+) \D*([\d/]+)\. Hẹn trả$/, 'Filed $2 at $1. Due'],
  [/^chậm nhất (?:hết )?\D*([\d/]+)$/, 'at the latest $1'],
  [/^chậm nhất ([\d:]+) \D*([\d/]+)$/, 'at the latest $2 at $1'],
  [/^thứ \S+ ([\d/]+)$/, '$1'],
  [/^Chưa xác định: .+$/, 'Not determined here: ask the office'],
  [/^Có khoản chưa xác định: .+$/, 'Some items not determined here: ask the office'],
  [/^([\d.]+) đồng mỗi .+$/, '$1 VND each'],
  [/^ít nhất ([\d.]+) đồng$/, 'at least $1 VND'],
  [/^Từ ([\d.]+) đến ([\d.]+) đồng$/, '$1 to $2 VND'],
  [/^Nộp sau ([\d:]+) thì trả kết quả vào ngày làm việc tiếp theo\.$/, 'Filed after $1: due on the next working day.'],
  [/^nộp(\??)$/, 'filed$1'],
  [/^nghỉ(\??)$/, 'off$1'],
  [/^trả(\??)$/, 'due$1'],
  [/^Khi nộp trực tiếp$/, 'When filing in person'],
  [/^Khi nộp trực tuyến$/, 'When filing online'],
  [/^Khi nộp qua bưu chính$/, 'When filing by post'],
  [/^Có thể không phải nộp\.$/, 'You may not need to hand this in.'],
  [/^Ngày ([\d/]+)\.$/, 'On $1.'],
]
