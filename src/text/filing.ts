import { type TransitionKind, transitionOf } from '../engine/record/filing.ts'
import type { Change } from '../model/operation.ts'
import { formatDate } from './format.ts'
import { citation, type LawRegister } from './law.ts'

/** What a text says of the files that were handed in before it. */
const handedIn: Record<TransitionKind, string> = {
  'filing-date': 'hồ sơ đã nộp trước đó vẫn theo quy định của ngày nộp',
  stop: 'hồ sơ đã nộp trước đó thì dừng và được trả lại nếu yêu cầu',
  choose: 'người đã nộp trước đó được chọn quy định cũ hoặc mới',
}

/** A change that began after a file was handed in, and what becomes of the file. */
export const overtakenText = (change: Change, register: LawRegister): string =>
  `Từ ${formatDate(change.from)} quy định đổi (theo ${citation(change.source, register)}): ${handedIn[transitionOf(change)]}.`

/** What the commands say of a day of filing. */
export const filingText = {
  filedAfter: (filed: string, on: string) =>
    `--filed (${formatDate(filed)}) phải trước hoặc đúng ngày xem (--on, ${formatDate(on)}).`,
  withoutEffect: (question: string, day: string) =>
    `Theo quy định ngày ${formatDate(day)} không có gì tùy vào câu “${question}”.`,
  whenChosen: (due: string) => `Nếu chọn quy định mới, hẹn trả chậm nhất ${due}.`,
  heading: 'Quy định đổi sau ngày nộp:',
  doubts: 'Điều chưa rõ về thời hạn:',
  assumed: 'Tính khi những câu sau trả lời là “không”; câu nào “có” thì thêm --if:',
} as const
