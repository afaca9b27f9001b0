import { listOf } from '../engine/situation/applies.ts'
import type { Asking } from '../engine/situation/event.ts'
import type { EventCondition, EventStep } from '../model/lists.ts'
import { capital, formatNumber } from './format.ts'

const procedures = (count: number) => `${formatNumber(count)} thủ tục`

function clausesOf({ questions = [] }: Asking, condition: EventCondition): string {
  const clauses = Object.entries(condition).map(([id, wanted]) => {
    const answers = questions.find(one => one.id === id)?.answers ?? []
    return answers.flatMap(one => (listOf(wanted).includes(one.id) ? (one.when ?? []) : [])).join(' hoặc ')
  })
  return clauses.join('; và ')
}

/** When one needs a step of a life event, in words: "Nếu người mất có đóng bảo hiểm xã hội". */
export function conditionWords(event: Asking, { if: wanted, unless }: EventStep): string | undefined {
  const parts = [wanted && `nếu ${clausesOf(event, wanted)}`, unless && `trừ khi ${clausesOf(event, unless)}`]
  const said = parts.filter(part => part !== undefined).join('; ')
  return said === '' ? undefined : capital(said)
}

/** Every sentence of a life event done as a journey: which procedures, one checklist, one timeline. */
export const journeyText = {
  heading: 'Cần làm những gì',
  choose: 'Đánh dấu những thủ tục bạn cần làm: danh mục giấy tờ chung, lịch và tổng phí hiện ra bên dưới.',
  questions: 'Trả lời mấy câu này, bên dưới chỉ còn những việc bạn phải làm.',
  orChoose: 'Trả lời xong, việc phải làm được đánh dấu sẵn; bỏ dấu việc nào bạn không làm.',
  again: 'Trả lời lại từ đầu',
  optional: 'Tùy bạn',
  who: (who: string) => `Ai làm: ${who}`,
  term: (within: string) => `Làm trong ${within}`,
  visit: 'Làm được trong một lần đến',
  visitAt: (agency: string, names: readonly string[]) => `${agency}: ${names.join('; ')}.`,
  combined: 'Làm gộp trong một lần nộp (liên thông)',
  combinedNote: 'Chọn một thủ tục gộp thì không phải làm riêng những thủ tục đã nằm trong đó.',
  ordered: 'Từng thủ tục, theo thứ tự nên làm',
  pick: (name: string) => `Tôi cần làm: ${name}`,
  more: 'Nói rõ hơn việc của bạn',
  papers: 'Một danh mục giấy tờ cho tất cả',
  papersOfAll: (count: number) => `Xem giấy tờ của cả ${procedures(count)}`,
  papersOfMine: (papers: string, count: number) => `${papers} cho ${procedures(count)} đã chọn`,
  usedBy: (names: readonly string[]) => `Dùng cho: ${names.join('; ')}`,
  givenBy: (name: string) => `Không phải chuẩn bị: là kết quả của ${name}`,
  timeline: 'Lịch làm lần lượt',
  timelineNote: 'Thủ tục nào không phải chờ giấy của thủ tục khác thì nộp được ngay ngày đầu.',
  start: 'Bắt đầu ngày',
  filed: (day: string, due: string) => `Nộp ${day}, hẹn trả ${due}`,
  after: (names: readonly string[]) => `Nộp sau khi có kết quả của ${names.join(', ')}`,
  noDate: 'Chưa tính được ngày: chọn trường hợp và cách nộp, hoặc thủ tục không ghi số ngày.',
  waits: 'Chưa tính được ngày: còn chờ kết quả trước đó.',
  mine: 'Việc của tôi',
  chosen: 'Đã chọn',
  count: procedures,
  none: 'Chưa chọn thủ tục nào',
  done: 'Sớm nhất xong',
  unknown: 'Chưa tính được',
  openMany: (count: number) => `Còn ${procedures(count)} chưa có ngày`,
  shareTitle: 'Thủ tục cần làm:',
} as const
