// More kinds of faults: what a careful reader of records would see, though every key and every reference is well formed.
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import { unmarked } from '../../src/check/words.ts'
import {
  amountOf,
  copied,
  type Draw,
  edit,
  type Fault,
  has,
  inItem,
  inLine,
  inText,
  items,
  pick,
  put,
  set,
  setAtTop,
  swap,
  textOf,
} from './hand.ts'

const telexMarks: Readonly<Record<string, string>> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'x',
  '\u0309': 'r',
  '\u0323': 'j',
  '\u0302': '^',
  '\u0306': 'w',
  '\u031b': 'w',
}
const telex = (text: string) =>
  text
    .normalize('NFD')
    // the key that shapes a vowel comes before that of its tone
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])/g, '$2$1')
    .replace(/\p{M}/gu, mark => telexMarks[mark] ?? '')
    .replace(/(\p{L})\^/gu, '$1$1')
    .replace(/đ/g, 'dd')
const tcvn3: Readonly<Record<string, string>> = {
  đ: '®',
  Đ: '§',
  ơ: '¬',
  ư: '\u00ad',
  ê: 'ª',
  ô: '«',
  â: '©',
  ă: '¨',
  ề: 'Ò',
  ị: 'Þ',
}

/** Changes the name of a random item of a list. */
const named = (list: string, change: (name: string) => string | undefined): Fault =>
  inItem(list, item => {
    const name = textOf(item, 'name')
    const next = change(name)
    return next !== undefined && next !== name ? item.set('name', next) : false
  })
const removed = (list: string, which: (item: YAMLMap) => boolean = () => true): Fault =>
  edit((document, draw) => {
    const node = document.get(list)
    if (!isSeq(node) || node.items.length < 2) return false
    const item = pick(items(document, list).filter(which), draw)
    return item ? node.items.splice(node.items.indexOf(item), 1) : false
  })
const onlyActor = (actor: string): Fault =>
  edit(document => {
    const steps = items(document, 'steps')
    const others = steps.filter(step => step.get('actor') !== actor)
    if (others.length === 0 || others.length === steps.length) return false
    const node = document.get('steps') as YAMLSeq
    node.items = steps.filter(step => step.get('actor') === actor)
    return true
  })
const fresh = (document: Document, key: string, value: unknown) => document.set(key, document.createNode(value))
/** Another record to take something from. */
const otherOf = (others: readonly string[], own: Document, draw: Draw) =>
  pick(
    others.map(text => parseDocument(text)).filter(other => other.get('code') !== own.get('code')),
    draw,
  )
const takenFrom =
  (...keys: string[]): Fault =>
  (text, draw, _codes, others = []) => {
    const document = parseDocument(text)
    const other = otherOf(others, document, draw)
    if (
      !other ||
      keys.some(key => !other.has(key) || JSON.stringify(other.get(key)) === JSON.stringify(document.get(key)))
    )
      return undefined
    for (const key of keys) document.set(key, other.get(key))
    return document.toString({ lineWidth: 0 })
  }
const shares = (list: string, share: number): Fault =>
  edit(document => {
    const found = items(document, list)
    if (found.length < 2 || found.some(has('share'))) return false
    for (const item of found) item.set('share', share)
    return fresh(document, 'shareSource', { source: { title: 'Sổ theo dõi' }, evidence: 'register', verified: false })
  })
const submissions = (more: Record<string, unknown>): Fault =>
  edit(document =>
    fresh(document, 'submissions', {
      subjects: 1200,
      perSubject: 1,
      scope: 'national',
      evidence: 'survey',
      verified: false,
      source: { title: 'Báo cáo năm 2025' },
      ...more,
    }),
  )
const working = (limit: YAMLMap) => limit.get('unit') === 'working-day' && !limit.has('stages') && amountOf(limit) > 1
const changes = (change: Record<string, unknown>): Fault =>
  edit(document => (document.has('changes') ? false : fresh(document, 'changes', [change])))
const rawName = (value: string): Fault => inLine(/^name: [^>|]/, () => `name: ${value}`)

/** One piece, of another kind. */
function exchanged(paper: YAMLMap, gone: readonly string[], key: string): void {
  for (const name of gone) paper.delete(name)
  paper.set(key, 1)
}

export const kindsOfSense: Readonly<Record<string, Fault>> = {
  'text: word twice': swap(/(\p{L}{3,}) /u, found => `${found}${found}`),
  'text: capitals': inText(text => (text.length > 12 ? text.toLocaleUpperCase('vi') : text)),
  'text: cut after a comma': inText(text => (text.includes(',') ? text.slice(0, text.indexOf(',') + 1) : text)),
  'text: cut before "và"': inText(text => (text.includes(' và ') ? text.slice(0, text.indexOf(' và ') + 3) : text)),
  'text: bracket left open': inText(text => (/\([^)]*\)/.test(text) ? text.replace(')', '') : `${text} (bản sao`)),
  'text: bracket never opened': inText(text => (text.includes('(') ? text.replace('(', '') : `${text} bản sao)`)),
  'text: TODO': inText(text => `${text} TODO`),
  'text: blank to fill in': inText(text => `${text} ………… (điền sau)`),
  'text: xxx': inText(text => text.replace(/ \p{L}+/u, ' xxx')),
  'text: tag': inText(text => text.replace(/ (\p{L}+)/u, ' <b>$1</b>')),
  'text: entity': swap(/ /, () => '&nbsp;'),
  'text: Telex': swap(/\p{L}*[đạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]\p{L}*/u, telex),
  'text: without marks': inText(text => (text.length > 12 ? unmarked(text) : text)),
  'text: TCVN3': inText(text => text.replace(/[đĐơưêôâăềị]/g, found => tcvn3[found] ?? found)),
  'text: line break in a name': inItem('papers', paper => {
    const name = textOf(paper, 'name')
    return name.includes(' ') ? paper.set('name', name.replace(' ', '\n')) : false
  }),
  'text: no space after a comma': swap(/, /, () => ','),
  'text: space before a comma': swap(/, /, () => ' , '),
  'text: two commas': swap(/, /, () => ',, '),
  'text: two full stops': inText(text => `${text.replace(/\.$/, '')}..`),
  'text: zero for o': swap(/(?<=\p{L})[oô]/u, () => '0'),
  'text: one for l': swap(/l(?=\p{L}{2})/u, () => '1'),
  'text: question marks for letters': swap(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]/u, () => '?'),
  'text: list letter left': named('papers', name => `a) ${name}`),
  'text: list number left': named('papers', name => `1. ${name}`),
  'text: list dash left': named('papers', name => `- ${name}`),
  'text: name in small letters': named('papers', name => name[0]?.toLocaleLowerCase('vi') + name.slice(1)),
  'yaml: null name': rawName('~'),
  'yaml: yes for a text': rawName('true'),
  'yaml: number for a text': rawName('2026'),
  'yaml: only a comment': rawName('# Cấp giấy phép'),
  'yaml: curly quotes': inLine(/^code: /, line => line.replace(/"/, '“').replace(/"/, '”')),
  'yaml: exponent': inLine(/amount: [1-9]\d{4,6}\b/, line => line.replace(/amount: \d+/, 'amount: 7e4')),
  'yaml: hexadecimal': inLine(/amount: [1-9]\d{4,6}\b/, line => line.replace(/amount: \d+/, 'amount: 0x1F4')),
  'yaml: octal': inLine(/amount: [1-9]\d{4,6}\b/, line =>
    line.replace(/amount: (\d+)/, 'amount: 0o7$1'.replace('$1', '5000')),
  ),
  'yaml: comma number': inLine(/amount: [1-9]\d{4,6}\b/, line =>
    line.replace(/amount: (\d+)(\d{3})\b/, 'amount: $1,$2'),
  ),
  'yaml: second document': text => `${text.trimEnd()}\n---\nname: Khác\n`,
  'yaml: tag': inLine(/^sector: /, line => line.replace('sector: ', 'sector: !!str ').replace('!!str', '!vn')),
  'type: days in words': set('timeLimits', 'amount', 'mười lăm', has('amount')),
  'type: no day': set('timeLimits', 'amount', 0, has('amount')),
  'type: days back': set('timeLimits', 'amount', -5, has('amount')),
  'type: a quarter of a day': inItem('timeLimits', limit =>
    working(limit) ? limit.set('amount', amountOf(limit) + 0.25) : false,
  ),
  'type: cut-off at 25 h': set('timeLimits', 'cutOff', { time: '25:00', then: 'next-working-day' }, has('amount')),
  'type: effort below nothing': set('papers', 'effort', { hours: -1 }),
  'type: bounds out of order': set('papers', 'effort', { hours: { low: 5, likely: 1, high: 4 } }),
  'type: share above one': edit((document, draw) => {
    const channel = pick(items(document, 'channels'), draw)
    return channel ? channel.set('share', 1.4) : false
  }),
  'empty: channels': edit(document => fresh(document, 'channels', [])),
  'empty: levels': edit(document => fresh(document, 'levels', [])),
  'empty: applicants': edit(document => fresh(document, 'applicants', [])),
  'empty: results': edit(document => fresh(document, 'results', [])),
  'empty: steps': edit(document => fresh(document, 'steps', [])),
  'empty: legal basis': edit(document => fresh(document, 'legalBasis', [])),
  'empty: reason of a doubt': edit(document => fresh(document, 'unclear', [{ about: 'fees', text: ' ' }])),
  'shares: more than one whole': shares('channels', 0.9),
  'shares: of one channel': edit((document, draw) => {
    const found = items(document, 'channels')
    return found.length > 1 && !found.some(has('share')) ? pick(found, draw)?.set('share', 0.5) : false
  }),
  'shares: without a source': edit(document => {
    const found = items(document, 'channels')
    if (found.length < 2 || found.some(has('share'))) return false
    for (const item of found) item.set('share', 1 / found.length)
    return true
  }),
  'volume: more than there are people': submissions({ subjects: 900_000_000 }),
  'volume: every hour of the year': submissions({ perSubject: 9000 }),
  'volume: below nothing': submissions({ subjects: -3 }),
  'volume: without a source': submissions({ source: {} }),
  'date: of another century': setAtTop('from', '1925-07-01'),
  'date: two digits': setAtTop('from', '26-07-01'),
  'date: month thirteen': setAtTop('from', '2026-13-07'),
  'date: with an hour': setAtTop('from', '2026-07-01T08:00:00'),
  'date: checked before the decision': edit(document => {
    const decided = document.getIn(['decision', 'date'])
    return typeof decided === 'string' && decided > '2024-02-01' && document.has('checked')
      ? document.setIn(['checked', 'on'], '2024-01-15')
      : false
  }),
  'date: decided before the laws': edit(document =>
    document.getIn(['decision', 'date']) === undefined ? false : document.setIn(['decision', 'date'], '1999-02-03'),
  ),
  'date: ends before today, still decided': edit(document =>
    document.has('to') || !document.has('from') ? false : document.set('to', '1999-01-01'),
  ),
  'law: twice': edit((document, draw) => {
    const node = document.get('legalBasis')
    const item = pick(items(document, 'legalBasis'), draw)
    return isSeq(node) && item ? node.add(item.clone()) : false
  }),
  'law: article as a number': set('legalBasis', 'article', 13),
  'law: name in place of its number': set('legalBasis', 'document', 'Luật Hộ tịch'),
  'law: year and number exchanged': inItem('legalBasis', law => {
    const found = /^(\d+)\/(\d{4})\/(.+)$/.exec(textOf(law, 'document'))
    return found ? law.set('document', `${found[2]}/${found[1]}/${found[3]}`) : false
  }),
  'law: year left out': inItem('legalBasis', law =>
    /^\d+\/\d{4}\//.test(textOf(law, 'document'))
      ? law.set('document', textOf(law, 'document').replace(/\/\d{4}\//, '/'))
      : false,
  ),
  'law: digits exchanged': inItem('legalBasis', law => {
    const number = textOf(law, 'document')
    const next = number.replace(/^(\d)(\d)/, '$2$1')
    return next === number ? false : law.set('document', next)
  }),
  'copied: name of another': takenFrom('name', 'agency', 'levels'),
  'copied: papers and steps of another': takenFrom('papers', 'steps'),
  'copied: fees of another': takenFrom('fees'),
  'copied: decision of another': takenFrom('decision'),
  'copied: keywords of another': takenFrom('keywords'),
  'copied: sector of another': takenFrom('sector'),
  'copied: results of another': takenFrom('results'),
  'sense: a keyword twice': edit((document, draw) => {
    const node = document.get('keywords')
    const word = isSeq(node) ? pick(node.items, draw) : undefined
    return isSeq(node) && isScalar(word) ? node.add(String(word.value)) : false
  }),
  'sense: levels too many': edit(document => {
    const levels = document.get('levels')
    return isSeq(levels) && levels.items.length === 1
      ? fresh(document, 'levels', ['ministry', 'province', 'commune'])
      : false
  }),
  'sense: internal, with citizens': edit(document =>
    document.get('kind') === 'public' && JSON.stringify(document.get('applicants')).includes('cong-dan')
      ? document.set('kind', 'internal')
      : false,
  ),
  'sense: of one province, decided by a ministry': edit(document =>
    /QĐ-B/.test(String(document.getIn(['decision', 'number']))) ? document.set('province', '01') : false,
  ),
  'sense: its own result as a paper': edit((document, draw) => {
    const paper = pick(items(document, 'papers'), draw)
    return paper ? paper.set('outputOf', document.get('code')) : false
  }),
  'sense: certified, and no copy': inItem('papers', paper =>
    paper.has('copies') || paper.has('certified') || !paper.has('originals') ? false : paper.set('certified', true),
  ),
  'sense: no piece at all': inItem('papers', paper =>
    paper.has('originals') && !paper.has('copies') && paper.get('hand') !== 'show' ? paper.set('originals', 0) : false,
  ),
  'sense: a copy counted as an original': inItem('papers', paper =>
    /^bản sao/i.test(textOf(paper, 'name')) && paper.get('copies') === 1 && !paper.has('originals')
      ? exchanged(paper, ['copies', 'certified'], 'originals')
      : false,
  ),
  'sense: an original counted as a copy': inItem('papers', paper =>
    paper.get('originals') === 1 &&
    !paper.has('copies') &&
    !paper.has('piece') &&
    /^(Đơn|Tờ khai|Bản chính)/.test(textOf(paper, 'name'))
      ? exchanged(paper, ['originals'], 'copies')
      : false,
  ),
  'sense: number in the name, another in the field': inItem('papers', paper =>
    paper.get('originals') === 1 && !paper.has('copies')
      ? paper.set('name', `${textOf(paper, 'name')} (03 bản chính)`)
      : false,
  ),
  'sense: officer who submits': inItem('steps', step =>
    step.get('actor') === 'agency' && !step.has('activity') ? step.set('activity', 'submit') : false,
  ),
  'sense: officer with trips': inItem('steps', step =>
    step.get('actor') === 'agency' ? step.set('effort', { trips: 1, to: 'commune' }) : false,
  ),
  'sense: applicant with a limit': inItem('steps', step =>
    step.get('actor') === 'applicant' ? step.set('takes', { amount: 3, unit: 'working-day' }) : false,
  ),
  'sense: a trip to file online': inItem('steps', step =>
    step.get('activity') === 'submit' &&
    JSON.stringify(step.get('when') ?? '').includes('"online"') &&
    !JSON.stringify(step.get('when')).includes('in-person')
      ? step.set('effort', { trips: 2, to: 'province' })
      : false,
  ),
  'sense: collected before it is filed': edit(document => {
    const node = document.get('steps')
    const steps = items(document, 'steps')
    const at = steps.findIndex(step => step.get('activity') === 'collect')
    const filed = steps.findIndex(step => step.get('activity') === 'submit')
    if (!isSeq(node) || at < 0 || filed < 0 || at < filed) return false
    const [collect] = node.items.splice(at, 1)
    return node.items.unshift(collect)
  }),
  'sense: nobody files': onlyActor('agency'),
  'sense: nobody decides': onlyActor('applicant'),
  'sense: extension shorter than the limit': inItem('timeLimits', limit =>
    working(limit) && !limit.has('extension')
      ? limit.set('extension', { amount: amountOf(limit) - 1, unit: 'working-day', total: true, reason: 'Phức tạp' })
      : false,
  ),
  'sense: note says another unit': inItem('timeLimits', limit =>
    working(limit) ? limit.set('note', `Không quá ${amountOf(limit)} ngày kể từ ngày nhận đủ hồ sơ.`) : false,
  ),
  'sense: step says a longer limit': edit((document, draw) => {
    const limits = items(document, 'timeLimits')
    if (limits.length === 0 || !limits.every(working)) return false
    const step = pick(
      items(document, 'steps').filter(one => one.get('actor') === 'agency'),
      draw,
    )
    const most = Math.max(...limits.map(amountOf))
    return step ? step.set('name', `${textOf(step, 'name')} trong ${most * 3 + 5} ngày làm việc`) : false
  }),
  'sense: free by its note': inItem('fees', fee => (amountOf(fee) > 0 ? fee.set('note', 'Miễn phí.') : false)),
  'sense: free by its name': inItem('fees', fee => (amountOf(fee) > 0 ? fee.set('name', 'Miễn lệ phí') : false)),
  'sense: đồng as dollars': inItem('fees', fee =>
    amountOf(fee) > 4000 && !fee.has('currency') ? fee.set('currency', 'USD') : false,
  ),
  'sense: an amount that is undetermined': inItem('fees', fee =>
    has('amount')(fee) ? fee.set('undetermined', 'Do Hội đồng nhân dân cấp tỉnh quyết định') : false,
  ),
  'sense: amount and formula': inItem('fees', fee =>
    has('amount')(fee)
      ? fee.set('formula', { text: '2000 * soTrang', inputs: [{ id: 'soTrang', label: 'Số trang', unit: 'trang' }] })
      : false,
  ),
  'sense: one fee under two ids': copied('fees', { id: 'phi-khac' }),
  'sense: one step under two ids': copied('steps', { id: 'buoc-khac' }),
  'sense: one result under two ids': copied('results', { id: 'ket-qua-khac' }),
  'sense: never true': edit((document, draw) => {
    const asked = pick(items(document, 'circumstances'), draw)
    const paper = pick(items(document, 'papers'), draw)
    return asked && paper ? paper.set('when', { if: asked.get('id'), unless: asked.get('id') }) : false
  }),
  'sense: question without a question mark': inItem('circumstances', asked => {
    const question = textOf(asked, 'question')
    return question.endsWith('?') ? asked.set('question', question.slice(0, -1)) : false
  }),
  'sense: one question twice': copied('circumstances', { id: 'hoi-lai' }),
  'sense: ministry that ended': set('steps', 'name', 'Gửi hồ sơ đến Bộ Kế hoạch và Đầu tư'),
  'sense: department that ended': set('steps', 'name', 'Nộp hồ sơ tại Sở Tài nguyên và Môi trường'),
  'sense: identity paper that ended': set('papers', 'name', 'Bản sao Giấy chứng minh nhân dân'),
  'sense: counter of the district': set('channels', 'where', 'Bộ phận Một cửa Ủy ban nhân dân cấp huyện'),
  'sense: law that ended': edit((document, draw) => {
    const law = pick(items(document, 'legalBasis'), draw)
    return law ? law.set('document', '31/2004/QH11') : false
  }),
  'change: ends before it begins': changes({
    from: '2026-12-01',
    to: '2026-11-01',
    source: { title: 'Luật mới' },
    operations: [{ op: 'abolish' }],
  }),
  'change: without a source': changes({ from: '2026-12-01', operations: [{ op: 'abolish' }] }),
  'change: of nothing': changes({ from: '2026-12-01', source: { title: 'Luật mới' }, operations: [] }),
  'change: to what it is': edit(document => {
    const fee = items(document, 'fees').find(one => one.has('amount') && one.has('source'))
    if (document.has('changes') || !fee) return false
    return fresh(document, 'changes', [
      {
        from: '2026-12-01',
        source: { title: 'Luật mới' },
        operations: [{ op: 'set-fee', fee: fee.get('id'), amount: fee.get('amount') }],
      },
    ])
  }),
  'fact: a paper left out': removed('papers', paper => paper.get('hand') !== 'show' && !paper.has('oneOf')),
  'fact: a fee left out': removed('fees', fee => amountOf(fee) > 0 && fee.get('optional') !== true),
  'fact: one original more': inItem('papers', paper =>
    paper.get('originals') === 1 && paper.get('hand') !== 'show' ? paper.set('originals', 2) : false,
  ),
  'fact: a copy besides': inItem('papers', paper =>
    paper.get('originals') === 1 && !paper.has('copies') && paper.get('hand') !== 'show'
      ? paper.set('copies', 1)
      : false,
  ),
  'fact: fee ten times': inItem('fees', fee => (amountOf(fee) > 4000 ? fee.set('amount', amountOf(fee) * 10) : false)),
  'fact: digits of the fee exchanged': inItem('fees', fee => {
    const next = Number(String(amountOf(fee)).replace(/^(\d)(\d)/, '$2$1'))
    return amountOf(fee) > 9999 && next !== amountOf(fee) ? fee.set('amount', next) : false
  }),
  'fact: day of the decision': edit(document => {
    const day = document.getIn(['decision', 'date'])
    return typeof day === 'string'
      ? document.setIn(
          ['decision', 'date'],
          day.replace(/\d\d$/, end => (end === '10' ? '11' : '10')),
        )
      : false
  }),
  'fact: applicants of one kind more': edit(document => {
    const node = document.get('applicants')
    return isSeq(node) && !JSON.stringify(node).includes('hop-tac-xa') ? node.add('hop-tac-xa') : false
  }),
  'fact: word of the name': edit(document =>
    document.set('name', textOf(document, 'name').replace(/ \p{L}+$/u, ' mới')),
  ),
  'other mark: lone surrogate': put('\ud83d'),
  'other mark: combining mark alone': put(' \u0301 '),
  'other mark: Thai digit': put('๕'),
  'other mark: no-break space': put('\u00a0'),
  'other mark: thin space': put('\u2009'),
  'other mark: emoji': put('👍'),
  'map: name is a map': edit(document => (isMap(document.contents) ? document.setIn(['name'], { vi: 'Cấp' }) : false)),
}
