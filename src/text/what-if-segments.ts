/** Words of the kinds of applicants on the page of costs. */
export const whatIfSegments = {
  title: 'Từng nhóm khác nhau ra sao',
  hint: 'Phải nhập cả số đối tượng. Tỷ lệ các nhóm được quy về tổng 100\u00a0%.',
  fields: { ten: 'tên', 'ty-le': 'tỷ lệ (%)', 'so-lan': 'số lần một năm, nếu khác', gio: 'làm lâu gấp mấy lần' },
  named: (index: number, field = '') => `Nhóm ${index + 1}${field && `: ${field}`}`,
} as const
