import type { caseText, dueText } from './case.ts'
import type { placeLive, portalText } from './place.ts'
import type { procedurePage } from './procedure-page.ts'
import type { Words } from './words.ts'

/** Not of the page as it is read: what search engines are told, and conditions, which begin as sentences of records do. */
type Page = Omit<typeof procedurePage, 'when' | 'description'>
/** Not what is sent to somebody else, who reads Vietnamese. */
type Mine = Omit<typeof caseText, 'share'>
/** Not the calendar's days. */
type Due = Omit<typeof dueText, 'calendar' | 'span'>

const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const page: Words<Page> = {
  code: code => `Code ${code}`,
  since: date => `In force since ${date}`,
  official: name => `Official name: ${name}.`,
  onlyIn: province => `Only in ${province}.`,
  ended: date => `This procedure ended after ${date}. The text below is for reference only.`,
  notYet: date => `This procedure is not in force yet. The text below applies from ${date}.`,
  until: date => `until ${date}`,
  abolished: 'This procedure was abolished. The text below is for reference only.',
  imported: 'Imported from the national list, not edited yet.',
  replaces: codes => `Replaces procedure ${codes}.`,
  answers: {
    label: 'At a glance',
    result: 'You get',
    otherResults: count => `Or ${counted(count, 'other result')}`,
    doubt: 'The source is not clear',
    bring: 'Bring',
    howLong: 'How long',
    howMuch: 'How much',
    submittedToday: day => `File today, due ${day}`,
    submittedOn: (submitted, day) => `Filed ${submitted}, due ${day}`,
  },
  choose: {
    legend: 'Your case',
    ask: 'Ask the person:',
    case: 'Which case is yours?',
    channel: 'How will you file?',
    circumstances: 'Does any of these apply?',
    any: 'Not chosen',
    none: 'None of these',
    yes: 'Yes',
    no: 'No, or not yet',
    detail: 'All conditions',
    chosen: names => `Shown for: ${names}.`,
    status: (papers, limit, fee) => `${papers}. Time limit: ${limit}. Fees: ${fee}.`,
  },
  papers: {
    heading: 'What to bring',
    sets: count => `Sets of the file: ${count}.`,
    count: count => counted(count, 'paper'),
    show: 'Bring to show',
    oneOf: 'One of these is enough:',
    or: ' or ',
    more: 'Note',
    originals: count => counted(count, 'original'),
    copies: count => counted(count, 'plain copy', 'plain copies'),
    certifiedCopies: count => counted(count, 'certified copy', 'certified copies'),
    toShow: 'only to show',
    pieces: {
      photo: count => counted(count, 'photo'),
      information: () => 'only information to give',
      thing: count => counted(count, 'piece'),
    },
    form: name => `Form: ${name}`,
    heldBy: name => `The State already holds it in ${name}: where it can be looked up, you need not bring it.`,
    outputOf: name => `None yet? Ask for it in the procedure ${name}.`,
    none: 'The law asks for no papers.',
    unknown: 'No data on the papers yet.',
    tick: name => `Ready: ${name}`,
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
    undetermined: () => 'Not determined here: ask the office',
    noFigure: 'No data yet',
    computed: 'By formula',
    more: 'Legal basis and how it is worked out',
    optional: 'only on request',
    until: day => `until ${day}`,
    unverified: 'not verified',
    per: (amount, per) => `${amount} each ${per}`,
    formula: text => `Formula: ${text}`,
    input: (name, label, unit) => `${name} is ${label} (${unit})`,
    source: 'Source',
  },
  where: {
    more: 'What to know when filing this way',
    heading: 'Where and how to file',
    unknown: 'No data on filing yet.',
    agency: 'Agency in charge',
  },
  steps: { heading: 'Steps', unknown: 'No data on the steps yet.', you: 'You', takes: time => `in ${time}` },
  conditions: { heading: 'Requirements' },
  results: { heading: 'Result' },
  notes: { heading: 'Good to know' },
  law: {
    heading: 'Legal basis',
    decision: (number, date) => `Published by Decision ${number}${date === undefined ? '' : ` of ${date}`}.`,
    missing: 'text not in the catalogue yet',
  },
  checked: {
    heading: 'Checked',
    on: (date, against) => `On ${date}${against === undefined ? '' : `, against ${against}`}.`,
    never: 'Not yet compared with its source.',
  },
  unclear: { heading: 'Where the source is not clear' },
  aside: {
    contents: 'On this page',
    print: 'Print the checklist',
    submitted: 'Filed on',
    events: 'Part of',
    sector: 'Same sector',
  },
  print: {
    from: url => `Source: ${url}`,
    asOf: date => `As of ${date}`,
    version: version => `Version ${version}`,
    law: (numbers, others) => `Under ${numbers}${others > 0 ? ` and ${others} more` : ''}`,
    checked: date => `Checked on ${date}`,
  },
}

const mine: Words<Mine> = {
  mine: 'My file',
  papers: 'Papers',
  fees: 'Fees',
  due: 'Due',
  noDue: 'Choose your case and channel',
  noLimit: 'The procedure states no number of days',
  nothing: 'Nothing to bring',
  haveAll: all => `All ${all} papers ready`,
  have: (ready, all) => `${ready} of ${all} papers ready`,
  privacy: 'Your choices stay in the address of this page and on this device; nothing is sent.',
  effort: {
    heading: 'Total effort and cost',
    open: 'Add up hours and money',
    hours: 'Hours you spend',
    fees: 'Fees',
    services: 'Copies, certification, postage',
    unknownHours: 'Cannot be computed yet',
    gaps: count => `${counted(count, 'item')} could not be computed for want of data, so this is the least it takes.`,
    norm: year =>
      `By the norms of Circular 03/2022/TT-BTP, rates of ${year}: preparing papers, travel, filing and collecting. Waiting is not counted.`,
    choose: 'Choose your case above to get your own figure.',
    failed: 'This part did not load. Try again with a network.',
  },
  fee: {
    question: 'To work out what you pay',
    label: (label, unit) => `${label} (${unit === 'VND' ? 'VND' : unit})`,
    total: text => `You pay: ${text}`,
    needsInput: 'Enter the numbers above',
    wrong: (min, max) =>
      `A number is needed${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` up to ${max}`}.`,
  },
  heldBy: { mark: 'You may not need to hand this in', say: 'What to say at the counter' },
  held: {
    heading: 'What you may not need to bring',
    say: 'Say at the counter (“the State holds this already; please look it up”):',
    unless:
      'Bring it all the same if you have it: where it cannot be looked up, or is wrong, the office may ask for it.',
    law: 'Under',
    article: 'Article 4, clause 2a',
    amended: 'Article 2',
  },
  chain: {
    heading: 'Before this, you need',
    lead: 'The file asks for results of other procedures. If you have none of them, in this order:',
    last: 'This procedure',
    total: (papers, fees) => `The whole chain: ${papers} papers to bring, fees ${fees}.`,
    atLeast: fees => `at least ${fees}, some items not known`,
    open: 'some items not known',
    time: day => `Begun today, one after the other, the result is there on ${day} at the earliest.`,
    noTime: 'The time cannot be added up: a limit is not known or depends on the case.',
    unknown: codes => `Not in the catalogue yet: procedure ${codes}.`,
  },
  tools: {
    label: 'Use this page',
    print: 'Print the checklist',
    share: 'Send to someone',
    more: 'Large text, Vietnamese …',
    helper: 'Print a sheet for helpers',
    read: 'Read aloud (in Vietnamese)',
    stop: 'Stop reading',
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
  extended: (reason, length) => `The agency has announced an extension: ${reason} (${length})`,
  result: 'Due',
  latest: day => `at the latest ${day}`,
  stage: number => `Stage ${number}`,
  filed: moment => `Filed ${moment}`,
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

const place: Words<typeof placeLive> = {
  choose: 'Choose your commune',
  province: 'Province or city',
  commune: 'Commune or ward',
  pick: 'Choose',
  yours: 'Your place of filing',
  ofProvince: 'Centre of the province or city',
  noAddress: 'No address in this catalogue yet. Ask the People’s Committee there before you go.',
  noCentre: 'No address of the provincial centre in this catalogue yet.',
  change: 'Change',
  forget: 'Forget this place',
  kept: 'Your choice is kept on this device only; nothing is sent.',
  all: 'All places of this province or city',
  failed: 'The list did not load. Try again with a network.',
}

const portal: Words<typeof portalText> = {
  submit: 'File on the national portal',
  open: 'See this procedure on the National Public Service Portal',
  start: 'Open the National Public Service Portal',
  code: code => `On the portal, search for the code ${code}.`,
  unverified: code =>
    `This address could not be checked with the portal. If it does not open, go to dichvucong.gov.vn and search for the code ${code}.`,
  phone: phone => `Hotline of the portal: ${phone}`,
  phoneUnverified: phone => `Hotline of the portal: ${phone} (not verified)`,
}

/** The fixed words of a procedure page, each group typed by its Vietnamese one. */
export const english = { page, mine, due, place, portal } as const
