/** Words of the kinds of applicants on the page of costs. */
export const whatIfSegments = {
  title: 'Nhóm đối tượng',
  hint: 'Cần có số đối tượng. Tỷ lệ các nhóm được quy về tổng 100\u00a0%.',
  fields: { ten: 'tên', 'ty-le': 'tỷ lệ (%)', 'so-lan': 'số lần một năm, khi khác', gio: 'giờ làm gấp mấy lần' },
  named: (index: number, field = '') => `Nhóm ${index + 1}${field && `: ${field}`}`,
} as const
