// Thirty kinds more, from how offices write: thought of by a reader of decisions who had not read the checks, and measured before any check was written for them.
import { isScalar, isSeq, type YAMLMap } from 'yaml'
import {
  amountOf,
  copied,
  edit,
  type Fault,
  has,
  inItem,
  items,
  leading,
  set,
  setAtTop,
  textOf,
  withFormula,
} from './hand.ts'

/** The first value of a short list once more. */
const again = (list: string): Fault =>
  edit(document => {
    const node = document.get(list)
    const first = isSeq(node) ? node.items[0] : undefined
    return isSeq(node) && isScalar(first) ? node.add(String(first.value)) : false
  })
const renamed = (list: string, name: string, fits = (_item: YAMLMap): boolean => true): Fault =>
  set(list, 'name', name, item => has('name')(item) && fits(item))
const noted = (note: string): Fault => set('steps', 'note', note)

export const kindsOfHabit: Readonly<Record<string, Fault>> = {
  'habit: one case under two ids': copied('cases', { id: 'truong-hop-khac' }),
  'habit: a counter that is a portal': leading('in-person', 'Cổng Dịch vụ công quốc gia'),
  'habit: a portal that is a street': leading('online', 'Số 12 đường Trần Phú, phường Ba Đình'),
  'habit: filed after all is decided': edit(document => {
    const node = document.get('steps')
    const at = items(document, 'steps').findIndex(step => step.get('activity') === 'submit')
    if (!isSeq(node) || at < 0 || at === node.items.length - 1) return false
    const [filed] = node.items.splice(at, 1)
    return node.items.push(filed)
  }),
  'habit: an extension of many times the limit': inItem('timeLimits', limit =>
    limit.get('unit') === 'working-day' && amountOf(limit) > 1 && !limit.has('extension') && !limit.has('stages')
      ? limit.set('extension', { amount: amountOf(limit) * 30, unit: 'working-day', reason: 'Hồ sơ phức tạp' })
      : false,
  ),
  'habit: an extension for no reason': inItem('timeLimits', limit =>
    limit.get('unit') === 'working-day' && amountOf(limit) > 1 && !limit.has('extension') && !limit.has('stages')
      ? limit.set('extension', { amount: 2, unit: 'working-day', reason: '' })
      : false,
  ),
  'habit: a formula without its input': withFormula('50000'),
  'habit: bounds of an input exchanged': inItem('fees', fee => {
    if (!fee.has('amount') || !fee.has('source')) return false
    fee.delete('amount')
    const inputs = [{ id: 'soTrang', label: 'Số trang', unit: 'trang', min: 50, max: 1 }]
    return fee.set('formula', { text: '2000 * soTrang', inputs })
  }),
  'habit: euros': set('fees', 'currency', 'EUR', has('amount')),
  'habit: a charge as a price': inItem('fees', fee =>
    /^Lệ phí(?! hoặc|,)/.test(textOf(fee, 'name')) ? fee.set('kind', 'price') : false,
  ),
  'habit: a paper named as a step': renamed('papers', 'Nộp hồ sơ tại Bộ phận Một cửa'),
  'habit: a step named as a paper': renamed('steps', 'Bản sao giấy chứng nhận đăng ký kết hôn'),
  'habit: a result that is an application': renamed('results', 'Đơn đề nghị'),
  'habit: no result': renamed('results', 'Không có'),
  'habit: a commune of which a ministry decides': edit(document =>
    JSON.stringify(document.get('levels')) === '["commune"]' ? document.set('agency', 'bo-tai-chinh') : false,
  ),
  'habit: a circular as the decision': edit(document =>
    document.has('decision') ? document.setIn(['decision', 'number'], '12/2025/TT-BTC') : false,
  ),
  'habit: the decision of a province': edit(document =>
    document.has('decision') && !document.has('province')
      ? document.setIn(['decision', 'number'], '1234/QĐ-UBND')
      : false,
  ),
  'habit: an applicant twice': again('applicants'),
  'habit: a level twice': again('levels'),
  'habit: a keyword of one letter': edit(document => {
    const node = document.get('keywords')
    return isSeq(node) ? node.add('a') : false
  }),
  'habit: its code in the name': edit(document =>
    document.set('name', `${textOf(document, 'name')} (${document.get('code')})`),
  ),
  'habit: the name as its own summary': edit(document => document.set('summary', document.get('name'))),
  'habit: in force in 2040': setAtTop('from', '2040-01-01'),
  'habit: compared with nothing': edit(document =>
    document.getIn(['checked', 'against']) === undefined ? false : document.deleteIn(['checked', 'against']),
  ),
  'habit: "by the rules in force" as a source': inItem('fees', fee =>
    fee.has('amount') && fee.has('source') ? fee.set('source', { title: 'Theo quy định hiện hành' }) : false,
  ),
  'habit: two papers in one line': inItem('papers', paper =>
    paper.get('originals') === 1
      ? paper.set('name', `${textOf(paper, 'name')}; giấy khai sinh của con; hợp đồng thuê nhà`)
      : false,
  ),
  'habit: two originals by the name, one by the field': inItem('papers', paper =>
    paper.get('originals') === 1 && !paper.has('copies')
      ? paper.set('name', `${textOf(paper, 'name')} (hai bản chính)`)
      : false,
  ),
  'habit: a day in a note that is none': noted('Thực hiện đến hết ngày 31/02/2027.'),
  'habit: a text in a note that is none yet': noted('Theo Nghị định số 412/2031/NĐ-CP.'),
  'habit: steps that each take all the time': edit(document => {
    const [limit, ...more] = items(document, 'timeLimits')
    const steps = items(document, 'steps').filter(step => step.get('actor') === 'agency')
    if (!limit || more.length > 0 || limit.get('unit') !== 'working-day' || limit.has('stages') || steps.length < 2)
      return false
    const amount = amountOf(limit)
    if (amount < 2 || limit.has('extension')) return false
    for (const step of steps) step.set('takes', { amount, unit: 'working-day' })
    return true
  }),
}
