import type { Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'
import { sentences } from '../words.ts'

/** How the name of a step names a way of filing, and the way that they are for. */
const waysInWords: readonly (readonly [RegExp, 'online' | 'post'])[] = [
  [/qua mạng|trực tuyến|trên (?:Cổng|ứng dụng)|đính kèm/iu, 'online'],
  [/^(?:gửi|nộp)\b.*qua (?:dịch vụ )?bưu (?:chính|điện)/iu, 'post'],
]
const counter = /^(?:nộp|mang|đến)\b.* (?:tại|trực tiếp) /iu
const network = /qua mạng|trực tuyến|cổng|ứng dụng|trang|\.vn/iu

/** A step is for the way of filing that its name names. */
function named({ steps = [] }: Procedure, report: Report): void {
  for (const [index, { name, when }] of steps.entries()) {
    const own: readonly string[] = when?.channel === undefined ? [] : [when.channel].flat()
    if (own.length === 0) continue
    const way = waysInWords.find(([pattern]) => pattern.test(name))?.[1]
    const isWrong =
      way === undefined
        ? own.join() === 'online' && counter.test(name) && !network.test(name)
        : !own.includes(way) && !(way === 'post' && own.includes('online'))
    if (isWrong) report('STEPS_ODD', ['steps', index, 'when', 'channel'], { value: 'channel' })
  }
}

/** Sentences that refuse a way of filing, and the way. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^không (?:tiếp )?nhận (?:hồ sơ )?(?:nộp |gửi )?(?:qua mạng|trực tuyến)\.?$/iu, 'online'],
  [/^không (?:tiếp )?nhận (?:hồ sơ )?(?:nộp |gửi )?qua (?:dịch vụ )?bưu (?:chính|điện)(?: công ích)?\.?$/iu, 'post'],
  [/^không (?:tiếp )?nhận (?:hồ sơ )?(?:nộp )?trực tiếp\.?$/iu, 'in-person'],
]

/** A note refuses no way of filing that is offered; and what is filed through the net alone costs no trip. */
function offered({ notes = [], channels = [], steps = [] }: Procedure, report: Report): void {
  for (const [index, text] of notes.entries())
    for (const [pattern, way] of refused)
      if (channels.some(({ id }) => id === way) && sentences(text).some(sentence => pattern.test(sentence)))
        report('NOTE_DIFFERS', ['notes', index], { value: text, field: way })
  for (const [index, { activity, effort, when, name }] of steps.entries()) {
    const isFiledAway = activity === 'submit' && [when?.channel].flat().join() === 'online'
    if (isFiledAway && effort?.trips !== undefined && effort.trips !== 0 && !/đến|mang|trực tiếp/iu.test(name))
      report('STEPS_ODD', ['steps', index, 'effort', 'trips'], { value: 'trip' })
  }
}

/** What is said of a way of filing is said of the one that it is for. */
export const ways = eachChecked((procedure, report) => {
  for (const look of [named, offered]) look(procedure, report)
})
