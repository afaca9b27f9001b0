/** What a device that everybody uses says; the text beside a button ends the sentence. */
export const kioskText = {
  mode: 'Máy dùng chung: xong việc thì bấm để xóa những gì bạn đã chọn.',
  again: 'Xong, về trang đầu',
  warning: (seconds: number) => `Bạn còn đó không? Sau ${seconds} giây nữa máy xóa mọi lựa chọn và về trang đầu.`,
  stay: 'Tôi vẫn dùng',
} as const
