import { type ChannelId, Procedure } from '../../../src/model/procedure.ts'

type Given = Omit<Partial<Procedure>, 'code'> & { code: string }

/** A made-up procedure, checked against the schema. */
export const made = (given: Given): Procedure =>
  Procedure.parse({ name: `Thủ tục ${given.code}`, sector: 'mau', kind: 'public', ...given })

const source = { title: 'Nghị quyết mẫu' }
const channels: { id: ChannelId }[] = [{ id: 'in-person' }, { id: 'online' }]

/** One procedure with everything that a situation can turn on or off. */
export const sample = made({
  code: '9.000001',
  cases: [
    { id: 'do-thi', name: 'Nhà ở tại đô thị' },
    { id: 'nong-thon', name: 'Nhà ở nông thôn' },
  ],
  circumstances: [
    { id: 'uy-quyen', question: 'Bạn nhờ người khác nộp thay?' },
    { id: 'khong-dung', question: 'Điều không đổi gì?' },
  ],
  channels,
  papers: [
    { id: 'don', name: 'Đơn đề nghị', originals: 1 },
    { id: 'uy-quyen', name: 'Văn bản ủy quyền', originals: 1, when: { if: 'uy-quyen' } },
    { id: 'can-cuoc', name: 'Thẻ căn cước', hand: 'show', oneOf: 'tuy-than', heldBy: 'dan-cu' },
    { id: 'ho-chieu', name: 'Hộ chiếu', hand: 'show', oneOf: 'tuy-than' },
    { id: 'ban-ve', name: 'Bản vẽ', copies: 2, when: { case: 'do-thi' } },
    { id: 'anh', name: 'Ảnh chân dung', originals: 2, when: { channel: 'in-person' } },
  ],
  steps: [
    { id: 'nop', name: 'Nộp tại quầy', actor: 'applicant', when: { channel: 'in-person' } },
    { id: 'giai-quyet', name: 'Giải quyết', actor: 'agency' },
  ],
  fees: [
    { id: 'le-phi', name: 'Lệ phí', kind: 'charge', amount: 75000, source, when: { channel: 'in-person' } },
    { id: 'le-phi-mang', name: 'Lệ phí', kind: 'charge', amount: 40000, source, when: { channel: 'online' } },
    {
      id: 'sao-y',
      name: 'Phí chứng thực',
      kind: 'fee',
      formula: {
        text: 'min(200000, 2000 * min(soTrang, 2) + 1000 * max(soTrang - 2, 0)) * soBan',
        inputs: [
          { id: 'soTrang', label: 'Số trang', unit: 'trang', min: 1, max: 1000 },
          { id: 'soBan', label: 'Số bản', unit: 'bản', min: 1 },
        ],
      },
      source,
      when: { case: 'do-thi' },
    },
    { id: 'trich-luc', name: 'Bản sao trích lục', kind: 'fee', amount: 8000, optional: true, source },
  ],
  timeLimits: [
    { amount: 15, unit: 'working-day', when: { case: 'do-thi' } },
    { amount: 10, unit: 'working-day', when: { case: 'nong-thon' } },
  ],
})
