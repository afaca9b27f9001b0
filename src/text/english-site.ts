import { englishSearch, proceduresInEnglish } from './english-search.ts'
import { site } from './site.ts'
import type { Language, Words } from './words.ts'

/** A Vietnamese word that newcomers need, in English, to search with. */
export interface Glossed {
  readonly english: string
  readonly vietnamese: string
}

/** What pages of both languages say, and the scripts on them. */
type SharedWords = Words<
  Pick<typeof site, 'name' | 'tagline' | 'skip' | 'titleOf' | 'foot' | 'search' | 'results'> & {
    readonly nav: Pick<typeof site.nav, 'label' | 'home'>
    readonly home: Pick<typeof site.home, 'title' | 'description' | 'question' | 'all' | 'sectors'>
    readonly list: Pick<typeof site.list, 'any' | 'option' | 'count'>
  }
>

/** Pages for those who do not read Vietnamese. */
const english: SharedWords = {
  name: 'Thủ tục',
  tagline: 'Administrative procedures of Viet Nam',
  skip: 'To the main content',
  titleOf: site.titleOf,
  nav: { label: 'Main pages', home: 'Home' },
  foot: {
    notOfficial: 'Not an official site: ask the agency before you file.',
    data: 'Data may be reused under CC BY 4.0.',
    asOf: date => `By the rules in force on ${date}.`,
  },
  search: englishSearch,
  home: {
    title: 'Vietnamese administrative procedures, in plain steps',
    description: () =>
      'Which papers, how long, how much, and where, for procedures in Viet Nam. Records are in Vietnamese, labels in English.',
    question: 'Which procedure do you need?',
    all: 'The whole list (in Vietnamese)',
    sectors: 'By field (in Vietnamese)',
  },
  list: {
    any: 'All',
    option: (name, count) => `${name} (${count.toLocaleString('en')})`,
    count: proceduresInEnglish,
  },
  results: {
    title: 'Search the procedures',
    description: 'Search Vietnamese administrative procedures in English or in Vietnamese.',
    heading: query => `Results for “${query}”`,
    status: (total, shown) => {
      if (total === 0) return 'Nothing found.'
      return total > shown
        ? `${proceduresInEnglish(total)}, the ${shown} nearest of them here.`
        : `${proceduresInEnglish(total)}, best first.`
    },
    readAs: (typed, meant) => `“${typed}” was read as “${meant}”.`,
    nearSectors: 'Perhaps you need a procedure of the field:',
    narrow: 'Narrow the results',
    facets: {
      sector: 'Field',
      level: 'Level',
      agency: 'Agency',
      applicant: 'For whom',
      channel: 'Way of filing',
      province: 'Province or city',
      free: 'Fees',
    },
    fees: { free: 'Free', paid: 'Something to pay, or not determined' },
    noScript: 'Search needs JavaScript. Without it, use the whole list or the fields (in Vietnamese):',
    empty: 'Type what you need, for example birth certificate or khai sinh.',
    tips: 'Try fewer words, another name, or a word from the list on the home page.',
  },
}

/** The words of the frame, the search box and the results, in the language of a page. */
export const siteWords: Readonly<Record<Language, SharedWords>> = { vi: site, en: english }

/** What only the English home page and the heads of English pages say. */
export const englishHome = {
  search: 'Search',
  help: 'Help',
  vietnamese: 'Tiếng Việt',
  lead: 'The records of this catalogue are in Vietnamese, as the law writes them. The procedures that foreigners use most are found by their names in English, the others by Vietnamese words like those below; on a procedure the labels can be switched to English.',
  words: 'Common needs and the Vietnamese words for them',
} as const

/** How a procedure is read, for those who do not know the country's offices. */
export const helpText = {
  title: 'How to read a procedure',
  description: 'What the parts of a procedure page mean and how due dates are counted in Viet Nam.',
  items: [
    [
      'Labels in English',
      'Open a procedure and open “Chữ to, English …” and press “English labels”. Headings, counts, dates and limits change; names of papers and legal texts stay in Vietnamese, so that the officer recognises them.',
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
