// Kinds of faults that one hand makes in one record.
import { isSeq } from 'yaml'
import {
  amountOf,
  appended,
  copied,
  dropped,
  edit,
  type Fault,
  has,
  inItem,
  inLine,
  inText,
  items,
  latin1,
  mistyped,
  pick,
  put,
  set,
  setAtTop,
  swap,
  withFormula,
} from './hand.ts'

/** Every kind, by a name that says what the hand did. */
export const kinds: Readonly<Record<string, Fault>> = {
  'text: zero-width space': put('\u200b'),
  'text: zero-width joiner': put('\u200d'),
  'text: soft hyphen': put('\u00ad'),
  'text: right-to-left mark': put('\u202e'),
  'text: isolate': put('\u2067'),
  'text: replacement character': put('\ufffd'),
  'text: escape': put('\u001b[31m'),
  'text: bell': put('\u0007'),
  'text: NUL': put('\0'),
  'text: next line': put('\u0085'),
  'text: byte order mark inside': put('\ufeff'),
  'text: variation selector': put('\ufe0f'),
  'text: private use': put('\ue123'),
  'text: Hangul filler': put('\u3164'),
  'text: Cyrillic a': swap(/a/, () => 'а'),
  'text: Cyrillic o': swap(/o/, () => 'о'),
  'text: Cyrillic P': swap(/[pP]/, () => 'Р'),
  'text: Greek o': swap(/o(?=\p{L})/u, () => 'ο'),
  'text: Icelandic Đ': swap(/[Đđ]/, () => 'Ð'),
  'text: African Đ': swap(/[Đđ]/, () => 'Ɖ'),
  'text: full-width digit': put('５'),
  'text: Latin-1 mojibake': inText(text => (/[^\x20-\x7e]/.test(text) ? latin1(text) : text)),
  'text: one word mojibake': swap(/\p{L}*[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\p{L}*/u, latin1),
  'text: decomposed': inText(text => text.normalize('NFD')),
  'text: doubled space': swap(/ /, () => '  '),
  'text: space at the end': inText(text => `${text} `),
  'text: space at the front': inText(text => ` ${text}`),
  'text: emptied': inText(() => ''),
  'yaml: tab in front': inLine(/^ {2,}- /, line => line.replace(/^ {2}/, '\t')),
  'yaml: tab after the dash': inLine(/^ {2,}- /, line => line.replace('- ', '-\t\t')),
  'yaml: no-break space after a key': inLine(/^[a-z]+: [a-z]/i, line => line.replace(': ', ':\u00a0')),
  'yaml: no-break space in front': inLine(/^ {2,}[a-z]+:/i, line => line.replace(/^ /, '\u00a0')),
  'yaml: cut by #': inLine(/^name: [^"'>|]/, line => line.replace(/ /g, (space, at) => (at > 8 ? ' #' : space))),
  'yaml: comma in braces': inLine(/^title: /, () => 'decision: { number: 12/QĐ-BXD, về phí và lệ phí }'),
  'yaml: missing quote': inLine(/^code: /, line => line.replace(/"$/, '')),
  'yaml: missing bracket': inLine(/[\]}]$/, line => line.slice(0, -1)),
  'yaml: key twice': inLine(/^sector: /, line => `${line}\n${line}`),
  'yaml: alias': inLine(/^sector: /, () => 'sector: *khac'),
  'yaml: merge marks': inLine(/^sector: /, line => `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> b`),
  'yaml: code without quotes': inLine(/^code: /, line => line.replaceAll('"', '')),
  'yaml: grouped number': inLine(/amount: [1-9]\d{4,5}\b/, line =>
    line.replace(/amount: (\d+)(\d{3})\b/, 'amount: $1.$2'),
  ),
  'yaml: cut off': (text, draw) => text.slice(0, Math.floor(text.length * (0.1 + 0.5 * draw()))),
  'yaml: wrong indentation': inLine(/^ {4}[a-z]+: /i, line => ` ${line.trimStart()}`),
  'yaml: colon in a plain text': inLine(/^name: [^"'>|]/, line => `${line}: phần hai`),
  'key: nmae': mistyped('name', 'nmae'),
  'key: amout': mistyped('amount', 'amout'),
  'key: orginals': mistyped('originals', 'orginals'),
  'key: actors': mistyped('actor', 'actors'),
  'key: whem': mistyped('when', 'whem'),
  'key: fess': mistyped('fees', 'fess'),
  'key: timeLimit': mistyped('timeLimits', 'timeLimit'),
  'missing: code': dropped('code'),
  'missing: name': dropped('name'),
  'missing: sector': dropped('sector'),
  'missing: kind': dropped('kind'),
  'missing: papers': dropped('papers'),
  'missing: steps': dropped('steps'),
  'missing: fees': dropped('fees'),
  'missing: time limits': dropped('timeLimits'),
  'missing: channels': dropped('channels'),
  'missing: results': dropped('results'),
  'missing: legal basis': dropped('legalBasis'),
  'missing: agency': dropped('agency'),
  'missing: levels': dropped('levels'),
  'missing: applicants': dropped('applicants'),
  'missing: checked': dropped('checked'),
  'missing: count of a paper': inItem('papers', paper =>
    paper.get('hand') === 'show' || !paper.has('originals') || paper.has('copies') ? false : paper.delete('originals'),
  ),
  'missing: source of a fee': inItem('fees', fee =>
    fee.has('amount') && fee.has('source') ? fee.delete('source') : false,
  ),
  'missing: value of a fee': inItem('fees', fee => (fee.has('amount') ? fee.delete('amount') : false)),
  'missing: actor of a step': inItem('steps', step => step.delete('actor')),
  'missing: id of a paper': inItem('papers', paper => paper.delete('id')),
  'type: amount as text': set('fees', 'amount', '75 nghìn', has('amount')),
  'type: negative amount': set('fees', 'amount', -5000, has('amount')),
  'type: half a đồng': set('fees', 'amount', 7500.5, has('amount')),
  'type: amount beyond all': set('fees', 'amount', 1e16, has('amount')),
  'type: originals as text': set('papers', 'originals', 'một', has('originals')),
  'type: negative originals': set('papers', 'originals', -1, has('originals')),
  'type: half a copy': set('papers', 'copies', 1.5),
  'type: two hundred copies': set('papers', 'copies', 200),
  'type: list for a text': setAtTop('name', ['a', 'b']),
  'type: text for a list': setAtTop('papers', 'Đơn đề nghị'),
  'date: that is none': edit(document => document.setIn(['checked', 'on'], '2026-02-30')),
  'date: day first': setAtTop('from', '01/07/2025'),
  'date: end before begin': edit(document => {
    document.set('from', '2026-07-01')
    document.set('to', '2025-07-01')
  }),
  'date: checked tomorrow': edit(document => document.setIn(['checked', 'on'], '2028-01-01')),
  'date: checked long ago': edit(document => document.setIn(['checked', 'on'], '2022-01-01')),
  'date: decided next year': edit(document =>
    document.has('decision') ? document.setIn(['decision', 'date'], '2028-03-01') : false,
  ),
  'decision: letters alone': edit(document =>
    document.has('decision') ? document.setIn(['decision', 'number'], 'QĐ-BXD') : false,
  ),
  'decision: no stroke': edit(document =>
    document.has('decision') ? document.setIn(['decision', 'number'], '1234QĐBXD') : false,
  ),
  'decision: a sentence': edit(document =>
    document.has('decision') ? document.setIn(['decision', 'number'], 'Quyết định công bố thủ tục') : false,
  ),
  'word: unknown kind': setAtTop('kind', 'private'),
  'word: unknown level': setAtTop('levels', ['ward']),
  'word: district level': setAtTop('levels', ['district']),
  'word: unknown channel': set('channels', 'id', 'phone'),
  'word: unknown unit': set('timeLimits', 'unit', 'workday'),
  'word: unknown actor': set('steps', 'actor', 'officer'),
  'word: unknown activity': set('steps', 'activity', 'wait'),
  'word: unknown hand': set('papers', 'hand', 'give'),
  'word: unknown kind of fee': set('fees', 'kind', 'tax'),
  'word: same day with a number': set('timeLimits', 'unit', 'same-day', has('amount')),
  'word: days without a number': inItem('timeLimits', limit => (limit.has('amount') ? limit.delete('amount') : false)),
  'reference: sector': setAtTop('sector', 'linh-vuc-khac'),
  'reference: agency': setAtTop('agency', 'ubnd-xa'),
  'reference: agency that ended': setAtTop('agency', 'bo-giao-thong-van-tai'),
  'reference: applicant': setAtTop('applicants', ['moi-nguoi']),
  'reference: document': set('legalBasis', 'document', '999/2099/NĐ-CP'),
  'reference: document misspelt': set('legalBasis', 'document', 'Nghị định 123'),
  'reference: document of an unknown form': set('legalBasis', 'document', '281-2016-TT-BTC'),
  'reference: database': set('papers', 'heldBy', 'kho-du-lieu'),
  'reference: other result': set('papers', 'outputOf', '8.999999'),
  'reference: case': set('papers', 'when', { case: 'khong-co' }),
  'reference: channel not offered': edit((document, draw) => {
    const ids = items(document, 'channels').map(channel => channel.get('id'))
    const other = ['in-person', 'online', 'post'].find(id => !ids.includes(id))
    const paper = pick(items(document, 'papers'), draw)
    return other !== undefined && paper ? paper.set('when', { channel: other }) : false
  }),
  'reference: circumstance': set('steps', 'when', { if: 'khong-co' }),
  'reference: province': setAtTop('province', '99'),
  'alternative: alone': set('papers', 'oneOf', 'nhom-moi'),
  'twice: paper': copied('papers'),
  'twice: paper under another id': copied('papers', { id: 'giay-khac' }),
  'twice: step': copied('steps'),
  'twice: fee': copied('fees'),
  'twice: channel': copied('channels'),
  'twice: result': copied('results'),
  'twice: limit': copied('timeLimits'),
  'limit: none for a new channel': edit(document => {
    const limits = items(document, 'timeLimits')
    const [limit] = limits
    return limits.length === 1 && limit && items(document, 'channels').length > 1 && !limit.has('when')
      ? limit.set('when', { channel: 'in-person' })
      : false
  }),
  'code: of another record': edit((document, draw, codes) =>
    document.set(
      'code',
      pick(
        codes.filter(code => code !== document.get('code')),
        draw,
      ),
    ),
  ),
  'code: one digit more': edit(document => document.set('code', `${document.get('code')}1`)),
  'code: no record of this file': edit(document => document.set('code', '7.123456')),
  'succession: of itself': edit(document => document.set('replaces', [document.get('code')])),
  'succession: of a live one': edit((document, draw, codes) =>
    document.set('replaces', [
      pick(
        codes.filter(code => code !== document.get('code')),
        draw,
      ),
    ]),
  ),
  'size: fee a thousand times': inItem('fees', fee =>
    amountOf(fee) > 4000 && fee.get('currency') !== 'USD' ? fee.set('amount', amountOf(fee) * 1000) : false,
  ),
  'size: fee a thousandth': inItem('fees', fee =>
    amountOf(fee) >= 1000 && fee.get('currency') !== 'USD'
      ? fee.set('amount', Math.max(1, Math.floor(amountOf(fee) / 1000)))
      : false,
  ),
  'size: limit a hundred times': inItem('timeLimits', limit =>
    amountOf(limit) >= 5 && !limit.has('stages') ? limit.set('amount', amountOf(limit) * 100) : false,
  ),
  'size: days as years': inItem('timeLimits', limit =>
    /day/.test(String(limit.get('unit'))) && limit.has('amount') && !limit.has('stages')
      ? limit.set('unit', 'year')
      : false,
  ),
  'size: eleven originals': set('papers', 'originals', 11, has('originals')),
  'size: forty sets': setAtTop('sets', 40),
  'size: a thousand hours': set('papers', 'effort', { hours: 1000 }),
  'size: ninety trips': set('steps', 'effort', { trips: 90, to: 'commune' }),
  'size: step longer than the limit': edit((document, draw) => {
    const limits = items(document, 'timeLimits')
    if (limits.length === 0 || limits.some(limit => limit.get('unit') !== 'working-day' || limit.has('extension')))
      return false
    const step = pick(
      items(document, 'steps').filter(item => item.get('actor') === 'agency'),
      draw,
    )
    return step ? step.set('takes', { amount: 5 + 3 * Math.max(...limits.map(amountOf)), unit: 'working-day' }) : false
  }),
  'size: stages that do not add up': inItem('timeLimits', limit => {
    if (!(amountOf(limit) > 1) || limit.has('stages')) return false
    const unit = limit.get('unit')
    return limit.set('stages', [
      { name: 'Xem xét', amount: amountOf(limit), unit },
      { name: 'Cấp', amount: 1, unit },
    ])
  }),
  'sense: level without its agency': edit(document =>
    ['ubnd-cap-xa', 'cong-an-cap-xa'].includes(String(document.get('agency')))
      ? document.set('levels', ['ministry'])
      : false,
  ),
  'sense: charge named as a fee': inItem('fees', fee =>
    /^Lệ phí(?! hoặc|,)/.test(String(fee.get('name'))) ? fee.set('kind', 'fee') : false,
  ),
  'sense: fee named as a charge': inItem('fees', fee =>
    /^Phí(?!, lệ)/.test(String(fee.get('name'))) ? fee.set('kind', 'charge') : false,
  ),
  'sense: note says another limit': inItem('timeLimits', limit =>
    amountOf(limit) > 0 && limit.get('unit') === 'working-day' && !limit.has('stages')
      ? limit.set('note', `Không quá ${amountOf(limit) + 4} ngày làm việc.`)
      : false,
  ),
  'sense: note says another fee': inItem('fees', fee =>
    amountOf(fee) > 4000
      ? fee.set('note', `Bằng một nửa mức ${(amountOf(fee) / 500 + 7).toFixed(0)}.000 đồng.`)
      : false,
  ),
  'sense: question that changes nothing': edit(document => {
    const node = document.get('circumstances')
    const asked = document.createNode({ id: 'cau-hoi-thua', question: 'Bạn có xe máy?' })
    return isSeq(node) ? node.add(asked) : document.set('circumstances', [asked])
  }),
  'sense: household book': set('papers', 'name', 'Sổ hộ khẩu của gia đình'),
  'sense: district office': set('steps', 'name', 'Nộp hồ sơ tại Ủy ban nhân dân cấp huyện'),
  'formula: negative': withFormula('2000 * (soTrang - 60)'),
  'formula: unfinished': withFormula('2000 * ('),
  'formula: unknown name': withFormula('2000 * soTo'),
  'formula: too long': withFormula(`soTrang${' + 1'.repeat(400)}`),
  'formula: call of something': withFormula('eval(soTrang)'),
  'formula: division by nothing': withFormula('1000 / (soTrang - soTrang)'),
  'address: not https': set('papers', 'form', { name: 'Mẫu số 01', url: 'http://example.org/a.docx' }),
  'address: script': set('papers', 'form', { name: 'Mẫu số 01', url: 'javascript:alert(1)' }),
  'doubt: about nothing': appended('unclear:\n  - { about: money, text: Chưa rõ }'),
  'change: of a paper that is not there': edit(document =>
    document.has('changes')
      ? false
      : document.set('changes', [
          {
            from: '2026-12-01',
            source: { title: 'Luật mới' },
            operations: [{ op: 'remove-paper', paper: 'khong-co' }],
          },
        ]),
  ),
  'change: of an unknown kind': edit(document =>
    document.has('changes')
      ? false
      : document.set('changes', [
          { from: '2026-12-01', source: { title: 'Luật mới' }, operations: [{ op: 'remove-fee', fee: 'le-phi' }] },
        ]),
  ),
  'change: before the record': edit(document =>
    document.has('changes') || !document.has('from')
      ? false
      : document.set('changes', [
          { from: '1999-12-01', source: { title: 'Luật mới' }, operations: [{ op: 'abolish' }] },
        ]),
  ),
  'fact: limit one day longer': inItem('timeLimits', limit =>
    amountOf(limit) > 0 && !limit.has('stages') ? limit.set('amount', amountOf(limit) + 1) : false,
  ),
  'fact: unit of the limit': inItem('timeLimits', limit =>
    limit.get('unit') === 'working-day' && !limit.has('stages') ? limit.set('unit', 'day') : false,
  ),
  'fact: fee 5,000 more': inItem('fees', fee => (amountOf(fee) > 0 ? fee.set('amount', amountOf(fee) + 5000) : false)),
  'fact: law left out': edit((document, draw) => {
    const node = document.get('legalBasis')
    if (!isSeq(node) || node.items.length < 2) return false
    return node.items.splice(Math.floor(draw() * node.items.length), 1)
  }),
  'fact: digit of the decision': edit(document => {
    const number = document.getIn(['decision', 'number'])
    return typeof number === 'string' && /^\d/.test(number)
      ? document.setIn(['decision', 'number'], `9${number}`)
      : false
  }),
  'fact: channel left out': edit((document, draw) => {
    const node = document.get('channels')
    if (!isSeq(node) || node.items.length < 2) return false
    return node.items.splice(Math.floor(draw() * node.items.length), 1)
  }),
}
