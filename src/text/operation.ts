import { applyOperation } from '../engine/record/apply.ts'
import type { Operation } from '../model/operation.ts'
import type { Paper, Procedure, Step } from '../model/procedure.ts'
import { lineName } from './cost.ts'
import { formatDuration, formatMoney, lower } from './format.ts'
import { channelNames } from './labels.ts'
import { likelyText, portionText } from './quantity.ts'

type Of<N extends Operation['op']> = Extract<Operation, { op: N }>

const quoted = (text: string) => `“${text}”`
const paperName = ({ papers = [] }: Procedure, id: string) => quoted(papers.find(paper => paper.id === id)?.name ?? id)
const stepName = ({ steps = [] }: Procedure, id: string) =>
  quoted(lineName(steps.find(step => step.id === id) ?? { id, name: '' }))
/** Each text once: what differs by a condition that is not said reads as one. */
const once = (texts: readonly string[]): string[] => [...new Set(texts)]
const join = (parts: readonly (string | false | undefined)[]) => parts.filter(Boolean).join(', ')

/** What the new value says of a paper, in words; only what the operation names. */
function paperChange({
  certified,
  originals,
  copies,
  hand,
  form,
  effort,
  name,
  when,
  note,
}: Of<'change-paper'>['with']): string {
  return join([
    name !== undefined && `đổi thành ${quoted(name)}`,
    certified === false && 'không phải chứng thực',
    certified === true && 'phải chứng thực',
    hand === 'show' && 'chỉ xuất trình, không phải nộp',
    originals !== undefined && `${originals} bản chính`,
    copies !== undefined && `${copies} bản sao`,
    form !== undefined && `theo mẫu ${quoted(form.name)}`,
    effort !== undefined && effortWords(effort),
    when !== undefined && 'chỉ áp dụng trong một số trường hợp',
    note?.replace(/\.$/, ''),
  ])
}

function effortWords(effort: NonNullable<Paper['effort']>): string {
  return (
    join([
      effort.pages !== undefined && `khai ${likelyText(effort.pages)} trang`,
      effort.hours !== undefined && `${likelyText(effort.hours)} giờ thực hiện`,
      effort.trips !== undefined && `${likelyText(effort.trips)} lượt đi lại`,
      effort.money !== undefined && `tiền dịch vụ ${likelyText(effort.money)} đồng mỗi bản`,
    ]) || 'đổi khối lượng công việc'
  )
}

const stepChange = ({ name, effort, when, note }: Omit<Step, 'id'> | Of<'change-step'>['with']): string =>
  join([
    name !== undefined && `đổi thành ${quoted(name)}`,
    effort !== undefined && effortWords(effort),
    when !== undefined && 'chỉ áp dụng trong một số trường hợp',
    note?.replace(/\.$/, ''),
  ])

function feeWords({ amount, formula, undetermined }: Of<'set-fee'>): string {
  if (amount === 0) return 'không thu'
  if (amount !== undefined) return `thành ${formatMoney(amount)}`
  return formula ? 'tính theo công thức mới' : deciderText(undetermined ?? '')
}

/** `do Hội đồng nhân dân cấp tỉnh quy định`; what names nobody who decides stands as it is. */
const deciderText = (undetermined: string): string =>
  / quy định$/.test(undetermined) ? `do ${undetermined}` : lower(undetermined)

/** "Thêm cách nộp trực tuyến": where a way of filing comes beside those that there are, and no share is set anew. */
function addedChannels({ channels }: Of<'set-channels'>, { channels: old = [] }: Procedure): string | undefined {
  const added = channels.filter(({ id }) => old.every(channel => channel.id !== id))
  const kept = old.every(({ id, share }) => channels.some(channel => channel.id === id && channel.share === share))
  return added.length > 0 && kept && added.every(({ share }) => !share)
    ? `Thêm cách nộp ${join(added.map(({ id }) => channelNames[id].toLocaleLowerCase('vi')))}`
    : undefined
}

/** One operation as a sentence of a proposal, without its reason; the procedure is the one that it applies to. */
export function operationPhrase(
  operation: Operation,
  procedure: Procedure,
  agencyName: (id: string) => string,
): string {
  switch (operation.op) {
    case 'add-paper':
      return `Thêm giấy tờ ${quoted(operation.paper.name)}`
    case 'remove-paper':
      return `Bỏ giấy tờ ${paperName(procedure, operation.paper)}`
    case 'change-paper':
      return `Sửa yêu cầu về ${paperName(procedure, operation.paper)}: ${paperChange(operation.with)}`
    case 'merge-steps':
      return `Gộp các bước ${operation.steps.map(id => stepName(procedure, id)).join(', ')} thành ${quoted(operation.into.name)}`
    case 'remove-step':
      return `Bỏ bước ${stepName(procedure, operation.step)}`
    case 'change-step':
      return `Sửa bước ${stepName(procedure, operation.step)}: ${stepChange(operation.with)}`
    case 'set-fee':
      return `Đổi mức thu ${quoted(procedure.fees?.find(fee => fee.id === operation.fee)?.name ?? operation.fee)}${operation.channel === undefined ? '' : ` khi nộp ${channelNames[operation.channel].toLocaleLowerCase('vi')}`}: ${feeWords(operation)}`
    case 'set-sets':
      return `Số bộ hồ sơ còn ${operation.sets}`
    case 'set-time-limits':
      return `Thời hạn giải quyết còn ${once(operation.timeLimits.map(formatDuration)).join(' hoặc ')}`
    case 'set-channels':
      return (
        addedChannels(operation, procedure) ??
        `Cách thức thực hiện: ${join(operation.channels.map(({ id, share }) => `${channelNames[id].toLocaleLowerCase('vi')}${share === undefined ? '' : ` ${portionText(share).replace(/ %/g, '\u00a0%')}`}`))}`
      )
    case 'set-submissions':
      return `Số lượt thực hiện còn ${likelyText(operation.submissions.subjects)} đối tượng × ${likelyText(operation.submissions.perSubject)} lần một năm`
    case 'delegate':
      return `Phân cấp cho ${agencyName(operation.agency)} giải quyết`
    case 'abolish':
      return 'Bãi bỏ thủ tục'
  }
}

/** Operations in words, each on the procedure as those before it left it. */
export function operationPhrases(
  operations: readonly Operation[],
  procedure: Procedure,
  agencyName: (id: string) => string,
): string[] {
  let current = procedure
  return operations.map(operation => {
    const phrase = operationPhrase(operation, current, agencyName)
    current = applyOperation(current, operation)
    return phrase
  })
}
