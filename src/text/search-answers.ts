/** Words of what answers a question beside procedures, and of the row of a clear winner. */
export const searchAnswers = {
  door: (name: string, door: string) => `${name} không phải thủ tục hành chính. Nơi phải đến: ${door}.`,
  amount: (name: string, amount: string) => `${name}: ${amount}`,
  /** What was understood, so that the reader sees which numbers were counted. */
  counted: (said: readonly string[], assumed: readonly string[]) =>
    `Tính theo bạn hỏi: ${said.join(', ')}.${assumed.length > 0 ? ` Chưa nói nên tính theo thường gặp: ${assumed.join(', ')}.` : ''}`,
  figure: (label: string, value: string) => `${label.slice(0, 1).toLocaleLowerCase('vi')}${label.slice(1)} ${value}`,
  holds: (title: string, when: string) => (when === '' ? title : `${title} · ${when}`),
  law: (number: string, name: string | undefined) => (name === undefined ? `Văn bản ${number}` : `${name} (${number})`),
  lawHint: 'Thủ tục dựa vào đó và điều nó sửa đổi',
  form: (form: string, count: number) => `Mẫu ${form} dùng trong ${count} thủ tục`,
  due: 'Tính ngày hẹn trả',
  dueHint: (moment: string, limit: string | undefined) =>
    limit === undefined ? `Nộp ${moment}; điền thêm thời hạn ghi trên giấy hẹn` : `Nộp ${moment}, thời hạn ${limit}`,
  journey: (name: string) => `${name}: cần làm những gì`,
  ahead: 'Những gì sắp thay đổi',
  aheadHint: 'Thủ tục có quy định mới sắp có hiệu lực, theo ngày',
  lacking: (name: string, code: string) => `Danh mục này chưa có thủ tục về “${name}” (mã quốc gia ${code}).`,
  provinces: (count: number) => `Chọn tỉnh, thành phố (${count})`,
  card: { limit: 'Bao lâu', fee: 'Hết bao nhiêu', papers: 'Mang theo', place: 'Nơi làm' },
} as const
