import type { CountedDay, Why } from '../engine/time/deadline-days.ts'
import type { Citation, Rule } from '../engine/time/deadline-types.ts'
import { lower } from './format.ts'
import { citation, type LawRegister } from './law.ts'

const whyTexts: Record<Why, string> = {
  working: 'ngày làm việc',
  worked: 'làm bù',
  calendar: 'tính cả ngày nghỉ',
  weekend: 'nghỉ cuối tuần',
  holiday: 'nghỉ lễ',
  compensation: 'nghỉ bù',
  swap: 'nghỉ hoán đổi',
  closure: 'cơ quan đóng cửa',
  'first-day': 'ngày bắt đầu, không tính',
  incomplete: 'hồ sơ chưa đủ, không tính',
  forwarded: 'hồ sơ đang chuyển đến cơ quan giải quyết, không tính',
  waiting: 'chờ tiếp nhận, không tính',
  suspended: 'tạm dừng, không tính',
  'moved-here': 'ngày cuối rơi vào ngày nghỉ nên lùi đến đây',
}

/** A name that already says why the day is off or worked needs no reason before it. */
const saysWhy = /^(?:Nghỉ|Làm bù|Hoán đổi|Ngày hoán đổi)/

function reasonOf({ why, name }: CountedDay): string {
  if (name === undefined || why === 'first-day' || why === 'suspended') return whyTexts[why]
  return saysWhy.test(name) ? lower(name) : `${whyTexts[why]}: ${name}`
}

/** Why a day is counted or skipped: `nghỉ lễ: Quốc khánh`, with a word when that is not decided yet. */
export const whyText = (day: CountedDay): string =>
  day.undecided === undefined ? reasonOf(day) : `${reasonOf(day)} (chưa quyết định)`

const ruleTexts: Record<Rule, string> = {
  length: 'nửa tháng là 15 ngày, một tháng là 30 ngày',
  'first-day': 'không tính ngày đầu, tính từ ngày liền sau',
  'from-the-moment': 'thời hạn bằng giờ bắt đầu từ lúc nộp',
  'last-day': 'thời hạn kết thúc vào lúc 24 giờ của ngày cuối',
  moves: 'ngày cuối là ngày nghỉ thì lùi đến ngày làm việc tiếp theo',
  holidays: 'ngày nghỉ lễ, Tết',
  compensation: 'ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù',
  'culture-day': 'nghỉ Ngày Văn hóa Việt Nam 24/11',
  restart: 'thời hạn tính lại từ khi đủ hồ sơ',
  arrival: 'hồ sơ nộp không phụ thuộc địa giới tính từ khi cơ quan có thẩm quyền nhận được',
  notice: 'lịch nghỉ, làm bù',
}

/** `Bộ luật Dân sự số 91/2015/QH13, Điều 147: không tính ngày đầu, tính từ ngày liền sau`. */
export const citationText = ({ rule, source }: Citation, register: LawRegister): string =>
  `${citation(source, register)}: ${ruleTexts[rule]}`
