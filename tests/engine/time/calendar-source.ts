import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Calendar, compileCalendar } from '../../../src/engine/time/calendar.ts'
import { CalendarYear } from '../../../src/model/calendar.ts'

export const years = [2024, 2025, 2026, 2027] as const

/** One committed calendar, checked against its schema. */
export const readYear = (year: number): CalendarYear =>
  CalendarYear.parse(parse(readFileSync(new URL(`../../../procedures/calendar/${year}.yaml`, import.meta.url), 'utf8')))

/** The committed calendars, compiled. */
export const committed: Calendar = compileCalendar(years.map(readYear))

/** As it stood in September 2026, before anyone had decided whether Monday 23/11 is exchanged for Saturday 28/11. */
const swap: NonNullable<CalendarYear['undecided']>[number] = {
  id: 'ngay-van-hoa-2026',
  question: 'Có hoán đổi thứ Hai 23/11/2026 lấy thứ Bảy 28/11/2026 để nghỉ liền Ngày Văn hóa Việt Nam không?',
  options: [
    { name: 'Không hoán đổi', off: [] },
    {
      name: 'Nghỉ thứ Hai 23/11, làm bù thứ Bảy 28/11',
      off: [{ date: '2026-11-23', name: 'Hoán đổi với thứ Bảy 28/11/2026' }],
      worked: [{ date: '2026-11-28', name: 'Làm bù cho thứ Hai 23/11/2026' }],
    },
  ],
  source: { title: 'Đề xuất hoán đổi của Bộ Nội vụ, tháng 9/2026; chưa đọc được văn bản quyết định' },
  reported: {
    option: 'Không hoán đổi',
    on: '2026-10-02',
    source: { title: 'Công văn 10065/VPCP-KGVX ngày 02/10/2026, theo nguồn thứ cấp' },
  },
}

/** A committed calendar, that of 2026 with a question that was open then. */
export const readOpenYear = (year: number): CalendarYear =>
  year === 2026 ? { ...readYear(year), undecided: [swap] } : readYear(year)

/** The calendars with that question, compiled. */
export const open: Calendar = compileCalendar(years.map(readOpenYear))
