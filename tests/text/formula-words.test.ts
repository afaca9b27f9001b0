import { expect, test } from 'vitest'
import { formulaInWords } from '../../src/text/formula-words.ts'

const input = (id: string, label: string) => ({ id, label, unit: 'trang' })

test.each([
  {
    name: 'product and sum',
    text: '60000 + 50000 * (soNhom - 1)',
    inputs: [input('soNhom', 'Số nhóm')],
    words: '60.000 + 50.000 × (“số nhóm” - 1)',
  },
  {
    name: 'bounds',
    text: 'min(200000, 2000 * max(soTrang - 2, 0))',
    inputs: [input('soTrang', 'Số trang')],
    words: 'số nhỏ nhất trong (200.000; 2.000 × số lớn nhất trong (“số trang” - 2; 0))',
  },
  {
    name: 'a condition and a fraction',
    text: '0.05 * if(dungTich < 500, 1, 2)',
    inputs: [input('dungTich', 'Dung tích')],
    words: '0,05 × nếu (“dung tích” < 500; 1; 2)',
  },
  {
    name: 'every digit of a rate',
    text: 'max(0.0045 * giaTinh, 1234.5)',
    inputs: [input('giaTinh', 'Giá tính')],
    words: 'số lớn nhất trong (0,0045 × “giá tính”; 1.234,5)',
  },
  {
    name: 'a name of the language of the program is only a name',
    text: 'constructor * 2',
    inputs: [input('x', 'X')],
    words: 'constructor × 2',
  },
])('$name', ({ text, inputs, words }) => {
  expect(formulaInWords({ text, inputs })).toBe(words)
})
