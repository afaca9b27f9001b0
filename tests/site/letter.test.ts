// Letters when a file is given back without a reason, or a paper is asked that the State holds: an article only where it was read and binds.
import { describe, expect, test } from 'vitest'
import { heldLetter, letterText, type RefusedFile, returnedLetter } from '../../site/features/letter/letter.ts'

const file: RefusedFile = {
  procedure: { code: '9.000001', name: 'Cấp giấy phép mẫu' },
  submitted: '2026-11-20',
  today: '2026-11-27',
}

describe.each([
  [
    'returned',
    returnedLetter,
    'điểm a khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP',
    'Điều 8 Nghị định số 309/2026/NĐ-CP',
  ],
  ['held', heldLetter, 'khoản 2a Điều 4 Nghị định số 118/2025/NĐ-CP', 'Điều 2 Nghị định số 309/2026/NĐ-CP'],
] as const)('%s', (_name, write, article, amended) => {
  test.each([
    ['on the first day of the decree', '2026-08-05', true],
    ['the day before', '2026-08-04', false],
  ])('%s', (_when, submitted, cited) => {
    const text = letterText(write({ ...file, submitted }))
    expect(text.includes(article)).toBe(cited)
    expect(text.includes(amended)).toBe(cited)
    if (!cited) expect(text).not.toMatch(/Nghị định/)
  })

  test('leaves dots for what is not known, and writes what is', () => {
    expect(letterText(write(file))).toMatch(/Kính gửi: …+/)
    const known = letterText(write({ ...file, sender: 'Nguyễn Thị Mẫu', agency: 'Ủy ban nhân dân xã Mẫu' }))
    expect(known).toContain('Kính gửi: Ủy ban nhân dân xã Mẫu')
    expect(known).toContain('Tôi là Nguyễn Thị Mẫu')
    expect(known).toContain('"Cấp giấy phép mẫu" (mã 9.000001)')
    expect(known).not.toContain('undefined')
  })
})

test('a paper is named with the register that holds it', () => {
  const text = letterText(heldLetter({ ...file, paper: 'Giấy khai sinh', database: 'Cơ sở dữ liệu hộ tịch điện tử' }))
  expect(text).toContain(
    'tôi được yêu cầu nộp: Giấy khai sinh. Thông tin của giấy này đã có trong Cơ sở dữ liệu hộ tịch',
  )
})
