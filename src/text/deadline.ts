import type { Choice } from '../engine/time/calendar.ts'
import type { NoDate } from '../engine/time/count.ts'
import type { Alternative, Deadline, NoteCode, StageEnd } from '../engine/time/deadline-types.ts'
import { formatDay } from './format.ts'
import { dueLive } from './live.ts'

/** What the reader should know beside the date. */
export const noteTexts: Record<NoteCode, string> = {
  'filed-on-day-off': 'Ngày nộp là ngày nghỉ, nên hồ sơ coi như được nhận vào ngày làm việc tiếp theo.',
  'online-on-day-off':
    'Nộp trực tuyến vào ngày nghỉ: tính từ ngày liền sau ngày nộp. Nếu giấy hẹn ghi ngày tiếp nhận khác thì tính từ ngày trên giấy hẹn.',
  'after-cut-off': 'Nộp sau giờ mà thủ tục này quy định, nên tính như nộp vào ngày làm việc tiếp theo.',
  restarted: 'Thời hạn tính lại từ khi nộp đủ giấy tờ bổ sung.',
  'from-arrival': 'Nộp ở nơi khác nên thời hạn tính từ lúc cơ quan giải quyết nhận được hồ sơ, không phải từ lúc nộp.',
  suspended: 'Những ngày tạm dừng để chờ cơ quan khác trả lời không tính vào thời hạn.',
  extended: 'Đã tính thời hạn kéo dài mà thủ tục cho phép.',
  'extension-possible': 'Thủ tục này có thể kéo dài thời hạn; khi đó cơ quan phải báo cho bạn.',
  'fraction-rounded': 'Phần lẻ của ngày được tính tròn lên một ngày.',
  'moved-to-working-day':
    'Ngày cuối của thời hạn là ngày nghỉ, nên thời hạn kết thúc vào cuối ngày làm việc tiếp theo.',
  'hours-assumed':
    'Giờ làm việc tính theo tám giờ một ngày ghi trong lịch của danh mục; mỗi tỉnh có thể quy định khác.',
  undecided: 'Lịch nghỉ có ngày chưa quyết định, nên ngày trả là ngày muộn nhất trong các khả năng.',
}

/** Why no date can be given. */
export function noDateText({ noDate, year }: Pick<Deadline, 'noDate' | 'year'>): string {
  const texts: Record<NoDate, string> = {
    'as-prescribed': 'Thủ tục này ghi thời hạn "theo quy định", không có số ngày, nên không tính được ngày trả.',
    'calendar-unknown': `Chưa có lịch nghỉ của năm ${year ?? ''}, nên không tính được ngày trả.`,
    'hours-unknown': 'Chưa biết giờ làm việc của cơ quan, nên không tính được giờ trả.',
  }
  return noDate === undefined ? '' : texts[noDate]
}

/** `thứ Tư 25/11/2026`, `16:10 thứ Tư 25/11/2026`, `hết thứ Tư 25/11/2026`. */
export function momentDay(text: string): string {
  const [date = '', clock] = text.split('T')
  if (clock === undefined) return formatDay(date)
  return clock === '24:00' ? `hết ${formatDay(date)}` : `${clock} ${formatDay(date)}`
}

/** Whose a stage of a limit is, and what is done in it; one without a name has its number. */
export function stageName(
  { agency, name }: StageEnd,
  index: number,
  agencyName: (id: string) => string | undefined,
): string {
  const who = agency === undefined ? [] : [agencyName(agency) ?? agency]
  return [...who, ...(name === undefined ? [] : [name])].join(', ') || dueLive.stage(index + 1)
}

const optionsText = (choices: readonly Choice[]) =>
  choices.map(({ option, reported }) => (reported ? `${option} (có tin đã chọn, chưa xác minh)` : option)).join('; ')

/** One possible date with what leads to it. */
export const alternativeText = ({ due, because }: Alternative): string =>
  `${momentDay(due)}, nếu: ${because.map(optionsText).join(' hoặc ')}`
