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
    bring: 'Bring',
    howLong: 'How long',
    howMuch: 'How much',
    mayDiffer: 'May differ with your circumstances: see each item.',
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
    always: 'Papers for everyone',
    show: 'Bring to show',
    oneOf: 'One of these is enough:',
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
    optional: 'only on request',
    unverified: 'not verified',
    source: 'Source',
  },
  where: { heading: 'Where and how to file', unknown: 'No data on filing yet.', agency: 'Agency in charge' },
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
    free: 'You pay nothing',
    unknown: 'Cannot be computed yet',
    needsInput: 'Enter the numbers above',
    both: ' and ',
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
  [/^Tính theo công thức$/, 'By formula'],
  [/^Nhiều mức thu$/, 'Several rates'],
  [/^Không phải nộp giấy tờ$/, 'No papers to hand in'],
  [/^(\d+) giấy tờ$/, '$1 paper(s)'],
  [/^(\d+) đến (\d+) giấy tờ$/, '$1 to $2 papers'],
  [/^Thêm (\d+(?: đến \d+)?) giấy tờ để xuất trình$/, 'Plus $1 paper(s) to show'],
  [/^(\d+) bản chính$/, '$1 original(s)'],
  [/^(\d+) bản sao$/, '$1 plain cop(y/ies)'],
  [/^(\d+) bản sao có chứng thực$/, '$1 certified cop(y/ies)'],
  [/^Số bộ hồ sơ: (\d+)\.$/, 'Sets of the file: $1.'],
  [/^([\d.]+) đồng$/, '$1 VND'],
  [/^Bạn trả: ([\d.]+) đồng$/, 'You pay: $1 VND'],
  [/^Đã có (\d+) trong (\d+) giấy tờ$/, '$1 of $2 papers ready'],
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

/** A Vietnamese word that newcomers need, in English, to search with. */
export interface Glossed {
  readonly english: string
  readonly vietnamese: string
}

/** Pages for those who do not read Vietnamese. */
export const englishSite = {
  title: 'Vietnamese administrative procedures, in plain steps',
  description:
    'Which papers, how long, how much, and where, for procedures in Viet Nam. Records are in Vietnamese, labels in English.',
  home: 'Home',
  name: 'Thủ tục',
  tagline: 'Administrative procedures of Viet Nam',
  skip: 'To the main content',
  vietnamese: 'Tiếng Việt',
  nav: { label: 'Main pages', search: 'Search', help: 'Help' },
  question: 'Which procedure do you need?',
  searchLabel: 'Search in Vietnamese, with or without marks',
  button: 'Search',
  placeholder: 'dang ky ket hon',
  lead: 'The records of this catalogue are in Vietnamese, as the law writes them. Search with a Vietnamese word from the list below; on a procedure the labels can be switched to English.',
  words: 'Common needs and the Vietnamese words for them',
  count: (count: number) => `${count.toLocaleString('en')} procedures`,
  search: {
    title: 'Search the procedures',
    description: 'Search Vietnamese administrative procedures with a Vietnamese word.',
    heading: (query: string) => `Results for “${query}”`,
    found: (total: number) =>
      total === 0 ? 'Nothing found. Try a word from the list on the home page.' : `${total} procedures, best first.`,
    empty: 'Type a Vietnamese word, for example khai sinh (birth registration).',
    failed: 'Search did not load. Try again with a network.',
    noScript: 'Search needs JavaScript. The whole list of procedures works without it.',
    all: 'The whole list (in Vietnamese)',
  },
  help: {
    title: 'How to read a procedure',
    description: 'What the parts of a procedure page mean and how due dates are counted in Viet Nam.',
    items: [
      [
        'Labels in English',
        'Open a procedure and press “English labels”. Headings, counts, dates and limits change; names of papers and legal texts stay in Vietnamese, so that the officer recognises them.',
      ],
      [
        'Your case',
        'Choose the case and the way of filing first. The list of papers, the fee and the time limit then show only what applies to you. The address of the page keeps your choices; nothing is sent or stored.',
      ],
      [
        'Due date',
        'The day of filing is not counted. “Working days” leave out Saturdays, Sundays and public holidays, and count Saturdays worked in exchange. A last day that is a day off moves to the next working day.',
      ],
      [
        'Fees',
        '“Free” is said only where the law says so. An amount that a province sets is shown as not determined: ask the office before you file.',
      ],
      [
        'Papers the State already holds',
        'Where a register can be looked up, you may not need to hand the paper in. Ask the office.',
      ],
      [
        'Foreign papers',
        'Most foreign papers must be legalised and translated into Vietnamese first. Search: hợp pháp hóa lãnh sự, chứng thực chữ ký người dịch.',
      ],
      [
        'Not an official site',
        'This catalogue explains; it does not replace the law and takes no applications. File at the one-stop centre or at dichvucong.gov.vn.',
      ],
    ] as readonly (readonly [string, string])[],
  },
  foot: 'Not an official site: ask the agency before you file. Data may be reused under CC BY 4.0.',
} as const

/** The words offered on the English home page. */
export const glossary: readonly Glossed[] = [
  { english: 'Register a birth', vietnamese: 'đăng ký khai sinh' },
  { english: 'Marriage', vietnamese: 'đăng ký kết hôn' },
  { english: 'Certificate of single status', vietnamese: 'xác nhận tình trạng hôn nhân' },
  { english: 'Register a death', vietnamese: 'đăng ký khai tử' },
  { english: 'Work permit for a foreigner', vietnamese: 'giấy phép lao động' },
  { english: 'Criminal record certificate', vietnamese: 'phiếu lý lịch tư pháp' },
  { english: 'Visa exemption certificate', vietnamese: 'giấy miễn thị thực' },
  { english: 'Temporary residence', vietnamese: 'tạm trú' },
  { english: 'Driving licence', vietnamese: 'giấy phép lái xe' },
  { english: 'Register a vehicle', vietnamese: 'đăng ký xe' },
  { english: 'Certified copy', vietnamese: 'chứng thực bản sao' },
  { english: 'Certified translation', vietnamese: 'chứng thực chữ ký người dịch' },
  { english: 'Start a company', vietnamese: 'thành lập công ty' },
  { english: 'Household business', vietnamese: 'hộ kinh doanh' },
  { english: 'Health insurance card', vietnamese: 'thẻ bảo hiểm y tế' },
  { english: 'Adopt a child', vietnamese: 'nuôi con nuôi' },
]
