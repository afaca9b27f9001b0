import { formatDate, formatNumber } from './format.ts'

/** The states of a decision on its way, as they are said. */
const decisionStates = {
  draft: 'nháp',
  appraised: 'thẩm định',
  submitted: 'trình',
  signed: 'đã ký',
} as const

type State = keyof typeof decisionStates

interface Step {
  state: State
  by: string
  on: string
}

const stepText = ({ state, by, on }: Step) => `${decisionStates[state]} (${by}, ${formatDate(on)})`

/** What `thutuc decision` says. */
export const decisionCommand = {
  none: 'Tỉnh chưa có quyết định nào, nháp hay đã ghi. Lập bản nháp: thutuc publish --province <tỉnh> --draft <mã ngắn> --by <họ tên>.',
  line: (name: string, procedures: number, course: readonly Step[]) =>
    `${name}  ${formatNumber(procedures)} thủ tục  ${course.length === 0 ? 'đã ghi' : course.map(stepText).join(' → ')}`,
  noDraft: (id: string, file: string) => `Không có bản nháp ${id} (${file}).`,
  needsState: '--state cần bản nháp nào (mã ngắn), --by (ai làm) và có thể thêm --on (ngày làm, mặc định hôm nay).',
  needsSignature: 'Ghi là đã ký thì cần --number (số, ký hiệu quyết định) và --date (ngày ký).',
  next: (id: string, now: State, next: State) =>
    `Bản nháp ${id} đang ở bước ${decisionStates[now]}; bước kế tiếp là ${decisionStates[next]} (--state ${next}).`,
  past: (id: string, now: State) =>
    `Bản nháp ${id} đã ${decisionStates[now]}, không lập lại được nữa. Dùng mã khác cho bản nháp mới.`,
  before: (on: string, last: string) => `Ngày ${formatDate(on)} sớm hơn bước trước (${formatDate(last)}).`,
  moved: (id: string, step: Step) => `Bản nháp ${id}: ${stepText(step)}.`,
} as const
