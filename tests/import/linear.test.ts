// No text makes an import slow: every field of a line filled with a text made to be searched over and over.
import { describe, expect, test } from 'vitest'
import { convert } from '../../src/import/convert.ts'
import { listBuilder } from '../../src/import/lists.ts'
import { processorTime } from '../processor-time.ts'
import { portal } from './portal.ts'

const around = () => ({
  lists: listBuilder({ sectors: [], agencies: [], subjectKinds: [], lifeEvents: [], documents: [] }),
  provinces: [],
  on: '2026-11-27',
})

/** A line whose every text is the same, as a field of the portal allows it. */
function lineOf(text: string): object {
  const methods = ['DIRECT', 'ONLINE', 'POSTAL'].map((submissionMethod, at) => ({
    submissionMethod,
    processingTime: at === 0 ? text : 10,
    processingTimeUnit: 'WORKING_DAY',
    description: text,
    fees: [0, 50_000].map(value => ({ type: 'FEE', value, description: text })),
  }))
  return portal({
    name: text,
    keywords: text,
    note: text,
    requirementsAndConditions: text,
    dossierReceivingAddresses: text,
    executingAgencies: text,
    categoriesDetails: [{ name: text, code: text }],
    departmentsExecuting: [{ name: text }],
    legalBasisesDetails: [{ code: text, name: text }],
    resultsDetails: [{ name: text }],
    executionSteps: [{ name: text, description: text }],
    executionMethods: methods,
    executionCases: [
      {
        name: text,
        profileComponents: [
          { name: text, originalQty: 1, copyQty: 1, attachments: [{ fileName: text }] },
          { name: text, originalQty: 0, copyQty: 0, attachments: [] },
        ],
      },
    ],
    procedureProposal: { proposalNumber: text, issuingAgency: { name: text } },
  })
}

const length = 8_000
const filled = (piece: string, end = ''): string => piece.repeat(Math.ceil(length / piece.length)) + end

const pieces = [
  '-',
  '- ',
  '-+',
  '1',
  '1.',
  '1,',
  '1/',
  '(',
  '((1) ',
  ')',
  '[',
  ' ',
  '\n',
  '\t- ',
  'a',
  'a ',
  'a) ',
  '1) ',
  '1.1.',
  '.',
  '. ',
  '; ',
  ';',
  ':',
  ': ',
  ', ',
  ',',
  '/',
  ' / ',
  '%',
  '5% ',
  'bước ',
  'bước 1 ',
  'Bước 1: a\n',
  '- bước ',
  'ngày ',
  '1 ngày ',
  '1 ngày, ',
  '1 giờ ',
  'không quá ',
  'trường hợp ',
  'Trường hợp a: 1 ngày. ',
  'đối với ',
  'Đối với các xã miền núi ',
  'đối với các xã miền núi 1 ngày. ',
  'tại các ',
  'từ ngày 01/01/2025 ',
  'từ ngày 01/01/2025 đến ngày 31/12/2026 ',
  'đến hết ngày 31/12/2026 ',
  '1.000 đồng ',
  '1.000 đồng/',
  '10 đồng + (số a x ',
  'miễn phí từ ',
  'phí: ',
  'phí ',
  'lệ phí ',
  'bản sao ',
  'bản sao hoặc ',
  'bản chính hoặc ',
  'bản chính hoặc bản sao ',
  'mẫu số 1 ',
  'mẫu số 1 phụ lục I ban hành kèm theo ',
  'theo ',
  'ban hành kèm theo ',
  'ngày nhận ',
  'hồ sơ ',
  'hồ sơ gồm ',
  'một trong các ',
  'sau',
  'tỉnh ',
  ' - tỉnh ',
  'Sở a tỉnh ',
  'thuộc các xã ',
  '01/2025/TT-BTC ',
  '1/2025/',
  'QH',
  'TT-',
  'từ chối ',
  'chấp thuận hoặc ',
  'ủy quyền ',
  'xuất trình ',
  'sau 15 giờ ',
  'trong ngày ',
  'trong đó ',
  'giá trị ',
  'tối đa ',
  '1 đồng/trang từ trang 3 trở lên ',
  'đ',
  'Ð',
  '\u0301a',
  'ư\u0301',
  '\ue000',
  '😀',
  '"',
  '“',
  '*',
  '* ',
  '… ',
  'Mau so 1 ',
  '_',
  'x.docx ',
]

describe('a text made to be slow', () => {
  test.each(pieces.map(piece => [JSON.stringify(piece), piece] as const))('%s over and over', (_name, piece) => {
    for (const end of ['', 'Nhận kết quả', '\nNhận kết quả', '!']) {
      const begin = process.cpuUsage()
      const { code } = convert(lineOf(filled(piece, end)), around())
      expect(code).toBe('9.100001')
      expect(processorTime(begin)).toBeLessThan(1500)
    }
  })
})
