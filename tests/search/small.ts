import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { addDetail, openIndex } from '../../src/search/open.ts'
import type { SearchEntry, Vocabulary } from '../../src/search/types.ts'

const list = (name: string) =>
  parse(readFileSync(new URL(`../../procedures/lists/${name}.yaml`, import.meta.url), 'utf8'))

/** The committed synonyms and questions: what the site and the command line use. */
export const vocabulary: Vocabulary = {
  synonyms: list('synonyms'),
  questions: list('questions'),
  labels: { sector: { 'ho-tich': 'Hộ tịch', 'dat-dai': 'Đất đai', 'giao-thong': 'Giao thông' } },
}

export const entry = (code: string, name: string, sector = '', more: Partial<SearchEntry> = {}): SearchEntry => ({
  code,
  name,
  sector,
  levels: ['commune'],
  applicants: ['cong-dan'],
  ...more,
})

/** Made-up entries that show one thing each. */
export const entries: readonly SearchEntry[] = [
  entry('9.000001', 'Đăng ký khai sinh', 'ho-tich', { keywords: ['làm giấy khai sinh'], free: true }),
  entry('9.000002', 'Đăng ký lại khai sinh', 'ho-tich', { replaces: ['9.000099'] }),
  entry('9.000003', 'Đăng ký kết hôn', 'ho-tich', {
    limit: 'trong ngày',
    fee: 'miễn phí',
    papers: '2 giấy tờ',
    free: true,
  }),
  entry('9.000004', 'Đăng ký kết hôn có yếu tố nước ngoài', 'ho-tich', { free: false }),
  entry('9.000005', 'Cấp Giấy xác nhận tình trạng hôn nhân', 'ho-tich'),
  entry('9.000006', 'Đăng ký tạm trú', 'cu-tru'),
  entry('9.000007', 'Đăng ký thường trú', 'cu-tru'),
  entry('9.000008', 'Cấp Giấy chứng nhận quyền sử dụng đất lần đầu', 'dat-dai', { levels: ['province'] }),
  entry('9.000009', 'Công bố mở Đường thủy nội địa', 'giao-thong', { levels: ['ministry', 'province'] }),
  entry('9.000010', 'Công bố tuyến Dương Đông', 'giao-thong', { levels: ['province'] }),
  entry('9.000011', 'Đổi giấy phép lái xe', 'giao-thong', { levels: ['province'] }),
  entry('9.000012', 'Hỗ trợ học bổng cho trẻ em', 'giao-duc', { paperNames: ['Bản sao học bạ có chứng thực'] }),
]

export const open = openIndex(buildIndex(entries, vocabulary))
addDetail(open, buildDetail(entries, vocabulary))
