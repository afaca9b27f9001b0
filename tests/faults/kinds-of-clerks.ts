// Kinds of faults that a clerk makes who copies, counts and dates: thought of by a reader of the records, and measured before any check was written for them.
import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { unmarked } from '../../src/check/words.ts'
import { amountOf, type Draw, edit, type Fault, has, inItem, items, pick, set, textOf } from './hand.ts'

/** Changes a text at a random place among those that the pattern finds, in any text of the record that fits the keys. */
export const inWords =
  (pattern: RegExp, to: (found: string) => string, keys?: readonly string[]): Fault =>
  (text, draw) => {
    const document = parseDocument(text)
    const found: { value: string }[] = []
    visit(document, {
      Pair(_key, { key, value }) {
        const name = isScalar(key) ? String(key.value) : ''
        const values = isSeq(value) ? value.items : [value]
        if (['code', 'id', 'document', 'url', 'field', 'procedure'].includes(name) || (keys && !keys.includes(name)))
          return
        for (const one of values)
          if (isScalar(one) && typeof one.value === 'string' && pattern.test(one.value) && / /.test(one.value))
            found.push(one as { value: string })
      },
    })
    const scalar = pick(found, draw)
    if (scalar === undefined) return undefined
    const next = scalar.value.replace(pattern, to)
    if (next === scalar.value) return undefined
    scalar.value = next
    return document.toString({ lineWidth: 0 })
  }

/** Another record, of another sector. */
function strangerOf(others: readonly string[], own: Document, draw: Draw): Document | undefined {
  const strangers = others.map(text => parseDocument(text)).filter(other => other.get('sector') !== own.get('sector'))
  return pick(strangers, draw)
}
/** Changes a record with something of a record of another sector. */
const fromStranger =
  (change: (own: Document, other: Document, draw: Draw) => unknown): Fault =>
  (text, draw, _codes, others = []) => {
    const document = parseDocument(text)
    const other = strangerOf(others, document, draw)
    if (other === undefined || change(document, other, draw) === false) return undefined
    return document.toString({ lineWidth: 0 })
  }
const added = (list: string): Fault =>
  fromStranger((own, other, draw) => {
    const [node, item] = [
      own.get(list),
      pick(
        items(other, list).filter(one => !one.has('oneOf') && !one.has('when')),
        draw,
      ),
    ]
    return isSeq(node) && item ? node.items.splice(Math.floor(draw() * node.items.length), 0, item) : false
  })
const yearMoved = (number: string) => number.replace(/\/(20\d\d)\//, (_, year: string) => `/${Number(year) - 1}/`)
const swappedDigits = (text: string) => text.replace(/(\d)(?!\1)(\d)/, '$2$1')

/** Agencies by sector that sit at the level of a department. */
const departments = ['so-y-te', 'so-tu-phap', 'so-cong-thuong', 'so-xay-dung', 'so-noi-vu']

export const kindsOfClerks: Readonly<Record<string, Fault>> = {
  'clerk: compared with another decision': edit(document => {
    const against = document.getIn(['checked', 'against'])
    const number = String(document.getIn(['decision', 'number']) ?? '')
    if (typeof against !== 'string' || !/^\d\d/.test(number) || !against.includes(number)) return false
    const next = swappedDigits(number)
    return next === number ? false : document.setIn(['checked', 'against'], against.replace(number, next))
  }),
  'clerk: name cut to a preposition': edit(document => {
    const words = textOf(document, 'name').split(' ')
    const at = words.findLastIndex(word => /^(?:cho|với|theo|về|tại|từ|do|trong|để|bằng)$/.test(word))
    return at > 2 && at < words.length - 1 ? document.set('name', words.slice(0, at + 1).join(' ')) : false
  }),
  'clerk: English title of another': fromStranger((own, other) =>
    own.has('titleEn') && other.has('titleEn') ? own.set('titleEn', other.get('titleEn')) : false,
  ),
  'clerk: Vietnamese as the English title': edit(document =>
    document.has('titleEn') && textOf(document, 'title') ? document.set('titleEn', textOf(document, 'title')) : false,
  ),
  'clerk: keyword of another': fromStranger((own, other, draw) => {
    const [node, theirs] = [own.get('keywords'), other.get('keywords')]
    const word = isSeq(theirs) ? pick(theirs.items, draw) : undefined
    return isSeq(node) && isScalar(word) ? node.add(String(word.value)) : false
  }),
  'clerk: keyword without marks': edit((document, draw) => {
    const node = document.get('keywords')
    const word = isSeq(node) ? pick(node.items.filter(isScalar), draw) : undefined
    const text = String(word?.value ?? '')
    if (!word || unmarked(text) === text) return false
    word.value = unmarked(text)
    return true
  }),
  'clerk: two letters exchanged': inWords(
    /(?<=\p{L})([aeiouy\u00e0-\u1ef9])(?=[ghmnpt])([ghmnpt])(?=h?(?: |$))/u,
    found => `${found[1]}${found[0]}`,
    ['name', 'title', 'summary', 'note'],
  ),
  'clerk: a letter twice': inWords(/(?<=\p{L})([ghmnptl])(?= )/u, found => found + found, [
    'name',
    'title',
    'summary',
    'note',
  ]),
  'clerk: tone left out of a common word': inWords(
    /hồ sơ|giấy tờ|đăng ký|chứng nhận|cơ quan|quyết định/u,
    found => unmarked(found),
    ['name', 'title', 'summary', 'note'],
  ),
  'clerk: summary cut': edit(document => {
    const words = textOf(document, 'summary').split(' ')
    return words.length > 8
      ? document.set(
          'summary',
          words
            .slice(0, -3)
            .join(' ')
            .replace(/[.,;:]$/, ''),
        )
      : false
  }),
  'clerk: a day of no month': inWords(/\d{1,2}\/\d{1,2}\/20\d\d/, found => found.replace(/^\d{1,2}/, '32')),
  'clerk: a year with its digits exchanged': inWords(/\d{1,2}\/\d{1,2}\/20[0-3]\d/, found =>
    found.replace(/(\d)(\d)$/, '$2$1'),
  ),
  'clerk: đồng grouped wrongly': inWords(/\d{1,3}\.\d{3}(?= đồng)/, found => found.slice(0, -1)),
  'clerk: a code that is none': inWords(
    /\b[1-3]\.\d{6}\b/,
    found => `${found.slice(0, 4)}${(Number(found[4]) + 5) % 10}${found.slice(5)}`,
  ),
  'clerk: a decree called a circular': inWords(/Nghị định(?= (?:số )?\d+\/\d{4}\/NĐ-CP)/, () => 'Thông tư'),
  'clerk: a circular called a decree': inWords(/Thông tư(?= (?:số )?\d+\/\d{4}\/TT)/, () => 'Nghị định'),
  'clerk: year of a basis': inItem('legalBasis', law => {
    const next = yearMoved(textOf(law, 'document'))
    return next === law.get('document') ? false : law.set('document', next)
  }),
  'clerk: year of a text in words': inWords(/\d+\/20\d\d\/(?:NĐ|TT|QH|NQ|QĐ)[\p{L}\d-]*/u, yearMoved),
  'clerk: digits of a text in words': inWords(/\d\d+\/20\d\d\/(?:NĐ|TT|QH|NQ)[\p{L}\d-]*/u, swappedDigits),
  'clerk: an article beyond all': inItem('legalBasis', law => {
    const article = textOf(law, 'article')
    return /Điều \d\d/.test(article) ? law.set('article', article.replace(/Điều (\d\d)/, 'Điều $1$1')) : false
  }),
  'clerk: one article twice': inItem('legalBasis', law => {
    const article = textOf(law, 'article')
    return /^Điều \d+$/.test(article) ? law.set('article', `${article}, ${article}`) : false
  }),
  'clerk: a network step at the counter': inItem('steps', step =>
    /qua mạng|trực tuyến|gửi hồ sơ qua dịch vụ bưu chính/i.test(textOf(step, 'name')) && step.has('when')
      ? step.setIn(['when', 'channel'], 'in-person')
      : false,
  ),
  'clerk: a counter step through the network': inItem('steps', step =>
    /^Nộp hồ sơ tại/i.test(textOf(step, 'name')) && step.getIn(['when', 'channel']) === 'in-person'
      ? step.setIn(['when', 'channel'], 'online')
      : false,
  ),
  'clerk: a trip to another level': edit((document, draw) => {
    const levels = document.get('levels')
    const own = isSeq(levels) ? levels.items.map(level => String(isScalar(level) ? level.value : level)) : []
    const step = pick(
      items(document, 'steps').filter(one => one.getIn(['effort', 'to']) === own[0]),
      draw,
    )
    return own.length === 1 && step
      ? step.setIn(['effort', 'to'], own[0] === 'commune' ? 'ministry' : 'commune')
      : false
  }),
  'clerk: one trip to another level than the rest': edit((document, draw) => {
    const steps = items(document, 'steps').filter(one => one.hasIn(['effort', 'to']))
    const to = steps.map(step => step.getIn(['effort', 'to']))
    const step = new Set(to).size === 1 && steps.length > 1 ? pick(steps, draw) : undefined
    return step ? step.setIn(['effort', 'to'], to[0] === 'province' ? 'commune' : 'province') : false
  }),
  'clerk: the output of a stranger': (text, draw, codes, others = []) =>
    edit(document => {
      const other = strangerOf(others, document, draw)
      const paper = pick(items(document, 'papers').filter(has('outputOf')), draw)
      return other && paper && codes.length > 0 ? paper.set('outputOf', other.get('code')) : false
    })(text, draw, codes),
  'clerk: another database': inItem('papers', (paper, draw) => {
    const other = pick(
      ['thue', 'dang-ky-xe', 'giay-phep-lai-xe', 'dat-dai'].filter(id => id !== paper.get('heldBy')),
      draw,
    )
    return paper.has('heldBy') && other ? paper.set('heldBy', other) : false
  }),
  'clerk: a paper of another trade': added('papers'),
  'clerk: a result of another trade': fromStranger((own, other) => {
    const [result, theirs] = [items(own, 'results')[0], items(other, 'results')[0]]
    return result && theirs ? result.set('name', theirs.get('name')) : false
  }),
  'clerk: a basis of another trade': added('legalBasis'),
  'clerk: a step of another trade': added('steps'),
  'clerk: one form for two papers': edit((document, draw) => {
    const forms = items(document, 'papers').filter(paper => /\d/.test(String(paper.getIn(['form', 'name']) ?? '')))
    const from = pick(forms, draw)
    const to = pick(
      items(document, 'papers').filter(paper => paper !== from && paper.has('form')),
      draw,
    )
    return from && to && from.getIn(['form', 'name']) !== to.getIn(['form', 'name'])
      ? to.setIn(['form', 'name'], from.getIn(['form', 'name']))
      : false
  }),
  'clerk: a fee set by a text of another trade': fromStranger((own, other, draw) => {
    const theirs = pick(
      items(other, 'fees').filter(fee => /TT-BTC/.test(String(fee.getIn(['source', 'document']) ?? ''))),
      draw,
    )
    const fee = pick(
      items(own, 'fees').filter(one => one.hasIn(['source', 'document'])),
      draw,
    )
    const [before, after] = [fee, theirs].map(one => one?.getIn(['source', 'document']))
    return fee && theirs && before !== after ? fee.setIn(['source', 'document'], after) : false
  }),
  'clerk: a fee set by a text that sets none': inItem('fees', (fee, draw) => {
    if (!fee.hasIn(['source', 'document'])) return false
    const other = pick(['60/2014/QH13', '123/2015/NĐ-CP', '41/2024/QH15', '118/2025/NĐ-CP'], draw)
    return other === fee.getIn(['source', 'document']) ? false : fee.setIn(['source', 'document'], other)
  }),
  'clerk: a fee per month': set('fees', 'per', 'tháng', has('per')),
  'clerk: a zero of a fee lost': inItem('fees', fee =>
    amountOf(fee) >= 10_000 && amountOf(fee) % 10 === 0 ? fee.set('amount', amountOf(fee) / 10) : false,
  ),
  'clerk: ten times as many days': inItem('timeLimits', limit =>
    amountOf(limit) > 0 && !limit.has('stages') ? limit.set('amount', amountOf(limit) * 10) : false,
  ),
  'clerk: working days as hours': inItem('timeLimits', limit =>
    limit.get('unit') === 'working-day' && !limit.has('stages') ? limit.set('unit', 'working-hour') : false,
  ),
  'clerk: a step in hours': inItem('steps', step =>
    step.getIn(['takes', 'unit']) === 'working-day' ? step.setIn(['takes', 'unit'], 'working-hour') : false,
  ),
  'clerk: a step of more days': inItem('steps', step => {
    const amount = Number(step.getIn(['takes', 'amount']))
    return amount > 0 ? step.setIn(['takes', 'amount'], amount + 3) : false
  }),
  'clerk: a doubt about something else': inItem('unclear', (doubt, draw) => {
    const other = pick(
      ['fees', 'channels', 'results', 'benefits'].filter(part => part !== doubt.get('about')),
      draw,
    )
    return other ? doubt.set('about', other) : false
  }),
  'clerk: a difference where there is none': edit((document, draw) => {
    const differs = pick(
      items(document, 'differs').filter(one => typeof one.get('field') === 'string'),
      draw,
    )
    return differs ? differs.set('field', `${differs.get('field')}-2`) : false
  }),
  'clerk: issued by another ministry': edit((document, draw) => {
    const other = pick(
      ['bo-y-te', 'bo-tai-chinh', 'bo-cong-thuong'].filter(id => id !== document.getIn(['decision', 'issuer'])),
      draw,
    )
    return document.hasIn(['decision', 'issuer']) ? document.setIn(['decision', 'issuer'], other) : false
  }),
  'clerk: letters of another ministry': edit((document, draw) => {
    const number = String(document.getIn(['decision', 'number']) ?? '')
    const other = pick(
      ['BYT', 'BTC', 'BCT'].filter(letters => !number.endsWith(letters)),
      draw,
    )
    return /\/QĐ-B\p{Lu}+$/u.test(number)
      ? document.setIn(['decision', 'number'], number.replace(/B\p{Lu}+$/u, other ?? ''))
      : false
  }),
  'clerk: a department of another trade': edit((document, draw) => {
    const own = textOf(document, 'agency')
    const other = pick(
      departments.filter(id => id !== own),
      draw,
    )
    return /^(?:so-|co-quan-dang-ky-kinh-doanh-cap-tinh|van-phong-dang-ky-dat-dai|cong-an-cap-tinh)/.test(own)
      ? document.set('agency', other)
      : false
  }),
  'clerk: a police office for a committee': edit(document =>
    textOf(document, 'agency') === 'ubnd-cap-xa'
      ? document.set('agency', 'cong-an-cap-xa')
      : textOf(document, 'agency') === 'cong-an-cap-xa'
        ? document.set('agency', 'ubnd-cap-xa')
        : false,
  ),
  'clerk: officials as applicants': edit(document => {
    const node = document.get('applicants')
    const at = isSeq(node) ? node.items.findIndex(item => isScalar(item) && item.value === 'cong-dan') : -1
    return isSeq(node) && at >= 0 ? node.set(at, 'can-bo') : false
  }),
  'clerk: another number of days in a step': inWords(
    /\d+ ngày(?= làm việc)/,
    found => `${Number.parseInt(found, 10) * 2 + 1} ngày`,
    ['name', 'note'],
  ),
  'clerk: in force before it was decided': edit(document => {
    const from = document.get('from')
    return typeof from === 'string' && from > '2022'
      ? document.set(
          'from',
          from.replace(/^\d{4}/, year => String(Number(year) - 10)),
        )
      : false
  }),
  'clerk: what a fee is called and what it is for': fromStranger((own, other, draw) => {
    const theirs = pick(
      items(other, 'fees').filter(fee => amountOf(fee) > 0),
      draw,
    )
    const fee = pick(
      items(own, 'fees').filter(one => amountOf(one) > 0),
      draw,
    )
    return fee && theirs && fee.get('name') !== theirs.get('name') ? fee.set('name', theirs.get('name')) : false
  }),
  'clerk: form named by another text': inItem('papers', paper => {
    const form = paper.get('form')
    const name = isMap(form) ? String(form.get('name') ?? '') : ''
    const next = name.replace(/\d+\/20\d\d\/(?:NĐ-CP|TT-\p{Lu}+)/u, '12/2019/TT-BCT')
    return isMap(form) && next !== name ? form.set('name', next) : false
  }),
}
