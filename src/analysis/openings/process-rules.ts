import type { Channel, Duration, Procedure, Step } from '../../model/procedure.ts'
import type { Finding } from './opening.ts'

/** More sets than one (Nghị định 63/2010/NĐ-CP Điều 8 names their number). */
export const severalSets = ({ sets = 1 }: Procedure): Finding[] =>
  sets > 1 ? [{ rule: 'several-sets', sets, operations: [{ op: 'set-sets', sets: 1 }] }] : []

/** An office that hands on, and what follows. */
const passes =
  /^(?:bước \d+[:.]?\s*)?(?:bộ phận|trung tâm|văn thư|văn phòng|cán bộ|công chức|bưu điện|đơn vị)\s.{0,120}?(?:luân chuyển|chuyển|bàn giao)\s.{0,40}?hồ sơ.{0,160}$/iu
/** The names of one-stop offices have verbs in them. */
const officeNames = /bộ phận tiếp nhận và trả kết quả|trung tâm phục vụ hành chính công/giu
/** Does something with what it hands on. */
const works =
  /thẩm định|xem xét|thẩm tra|kiểm tra|quyết định|phê duyệt|(?<!\p{L})ký(?!\p{L})|xác minh|tiếp nhận|đề nghị|trả|báo cáo|tổ chức|(?<!\p{L})lập|nộp|nếu|trường hợp|kết quả|ý kiến|thông báo|trình|số hóa|công dân|doanh nghiệp/iu

/** Steps of an agency that only pass paper on. */
export const passingSteps = ({ steps = [] }: Procedure): Finding[] =>
  steps
    .filter(
      ({ actor, name, note }: Step) =>
        actor !== 'applicant' && note === undefined && passes.test(name) && !works.test(name.replace(officeNames, '')),
    )
    .map(({ id, name }) => ({
      rule: 'passing-step',
      item: id,
      itemName: name,
      operations: steps.length > 1 ? [{ op: 'remove-step', step: id }] : [],
    }))

/** Whether something is asked only of those who file in one of the ways there are: then nothing says what another way asks. */
const isByChannel = ({ papers = [], fees = [], timeLimits = [], steps = [] }: Procedure): boolean =>
  [...papers, ...fees, ...timeLimits, ...steps].some(({ when }) => when?.channel !== undefined)

const filedOnline =
  /(?<!không )(?:nộp|gửi|tiếp nhận|đăng ký)[^.;\n]{0,200}(?:trực tuyến|môi trường (?:điện tử|mạng)|cổng dịch vụ công)/iu

/** Whether the words of a record take what its channels leave out. */
const saysOnline = ({ steps = [], channels = [], notes = [] }: Procedure): boolean =>
  [...steps.flatMap(({ name, note = '' }) => [name, note]), ...channels.map(({ note = '' }) => note), ...notes].some(
    text => filedOnline.test(text),
  )

/** A public procedure that cannot be filed online: the reason must be published (Nghị định 224/2026/NĐ-CP Điều 14). */
export function noOnline(procedure: Procedure): Finding[] {
  const { channels = [] } = procedure
  if (channels.length === 0 || channels.some(({ id }) => id === 'online') || saysOnline(procedure)) return []
  const shared = channels.some(({ share }) => share !== undefined)
  const online: Channel = { id: 'online', ...(shared && { share: 0 }) }
  const operations = isByChannel(procedure) ? [] : [{ op: 'set-channels' as const, channels: [...channels, online] }]
  return [{ rule: 'no-online', operations }]
}

/** Valid for this many months or less means that it is asked for again and again. */
const shortMonths = 12

const validity =
  /(?:có giá trị|giá trị sử dụng|thời hạn hiệu lực|thời hạn sử dụng|có hiệu lực|có thời hạn|thời hạn của)[^.;\n]{0,60}?(?:là|trong|:|không quá|tối đa)?\s*0?(\d{1,2})\s*(?:\([^)]{1,20}\)\s*)?(tháng|năm)/iu

/** Results that lapse within a year and must then be asked for again. */
export function shortValidity({ results = [], submissions }: Procedure): Finding[] {
  return results.flatMap(({ id, name, note = '' }): Finding[] => {
    const [, amount, unit] = validity.exec(`${name}. ${note}`) ?? []
    const months = Number(amount) * (unit?.toLowerCase() === 'năm' ? 12 : 1)
    if (!(months > 0 && months <= shortMonths)) return []
    const half = submissions && typeof submissions.perSubject === 'number' && submissions.perSubject > 1
    const operations = half
      ? [
          {
            op: 'set-submissions' as const,
            submissions: { ...submissions, perSubject: Number(submissions.perSubject) / 2 },
          },
        ]
      : []
    return [{ rule: 'short-validity', months, item: id, itemName: name, operations }]
  })
}

const ownPlace = /nơi (?:cư trú|thường trú|tạm trú|đặt trụ sở|có trụ sở)/iu

/** The place of the applicant named only to say that it does not matter, or in how long a limit runs. */
const noPlace = /không phụ thuộc (?:vào )?nơi [^.;\n]*|(?:trong thời hạn|\d+ ngày|kể từ)[^.;\n]*/giu

/** An applicant is bound to one office, though nobody has to look at anything on the spot. */
export function nationwide(procedure: Procedure): Finding[] {
  const { levels = [], channels = [], steps = [] } = procedure
  const bound = channels.some(
    ({ id, where = '', note = '' }) => id === 'in-person' && ownPlace.test(`${where} ${note}`.replace(noPlace, '')),
  )
  const local = levels.some(level => level === 'commune' || level === 'province')
  const onSpot = steps.some(
    ({ activity, name, note = '' }) =>
      activity === 'inspect' || /thực địa|thực tế|hiện trường|tại cơ sở|hiện trạng/iu.test(`${name} ${note}`),
  )
  return bound && local && !onSpot && channels.some(({ id }) => id === 'online')
    ? [{ rule: 'nationwide', unsure: true, operations: [] }]
    : []
}

/** What is done to what: procedures of one sector that begin alike are alike. */
const deeds = [
  'cấp lại',
  'cấp đổi',
  'gia hạn',
  'điều chỉnh',
  'sửa đổi',
  'thu hồi',
  'xác nhận',
  'công nhận',
  'đăng ký',
  'phê duyệt',
  'thẩm định',
  'chấp thuận',
  'thông báo',
  'hỗ trợ',
  'công bố',
  'cho phép',
  'cấp',
]

const deedOf = (name: string): string | undefined => deeds.find(deed => name.toLocaleLowerCase('vi').startsWith(deed))

/** Procedures that are alike, with their limits in one unit, shortest first. */
export type Peers = ReadonlyMap<string, readonly number[]>

const longest = ({ timeLimits = [] }: Procedure): Pick<Duration, 'amount' | 'unit'> | undefined => {
  const [first] = timeLimits
  return first && timeLimits.every(limit => limit.unit === first.unit && limit.stages === undefined)
    ? timeLimits.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))[0]
    : undefined
}

const peersKey = ({ sector, name, levels = [] }: Procedure, unit: string): string | undefined => {
  const deed = deedOf(name)
  return deed && `${sector} ${deed} ${levels.includes('ministry') ? 'ministry' : 'local'} ${unit}`
}

/** The limits of procedures that are alike in sector, deed and level. */
export function peersOf(procedures: Iterable<Procedure>): Peers {
  const found = new Map<string, number[]>()
  for (const procedure of procedures) {
    const limit = longest(procedure)
    const key = limit?.amount === undefined ? undefined : peersKey(procedure, limit.unit)
    if (key !== undefined && limit?.amount !== undefined) found.set(key, [...(found.get(key) ?? []), limit.amount])
  }
  for (const list of found.values()) list.sort((a, b) => a - b)
  return found
}

/** Fewer than these are no measure. */
const leastPeers = 8

/** The limits of those that a procedure is like; none where nothing tells which they are. */
function likeOf(procedure: Procedure, peers: Peers): readonly number[] {
  const { amount, unit } = longest(procedure) ?? {}
  const key = amount === undefined || unit === undefined ? undefined : peersKey(procedure, unit)
  return (key === undefined ? undefined : peers.get(key)) ?? []
}

/** A limit at least three times that of the middle of those alike, and longer than nine in ten of them. */
export function longLimit(procedure: Procedure, peers: Peers): Finding[] {
  const { amount, unit } = longest(procedure) ?? {}
  const like = likeOf(procedure, peers)
  if (amount === undefined || unit === undefined || like.length < leastPeers) return []
  const usual = like[like.length >> 1] ?? amount
  const upper = like[Math.floor(like.length * 0.9)] ?? amount
  if (amount < 3 * usual || amount < upper) return []
  const timeLimits = (procedure.timeLimits ?? []).map(({ extension: _, ...rest }) => ({
    ...rest,
    amount: Math.min(rest.amount ?? usual, usual),
  }))
  return [
    { rule: 'long-limit', amount, unit, usual, like: like.length, operations: [{ op: 'set-time-limits', timeLimits }] },
  ]
}
