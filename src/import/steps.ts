import type { Step } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { clip, cut, idMaker, oneLine, unbullet } from './clean.ts'
import { listOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

interface Part {
  name: string
  text: string
  /** The words that say who acts, where a heading stands in front of them. */
  act?: string
}

const marker = /^(?:[-+*•]\s*|\(?[a-zđ\d.]{1,6}[.)]\s*){0,8}bước\s+(\d{1,2})(?=[\s:.,;)(/-]|$)(?:\s*[:.)/-]+)?\s*/iu

/** The parts between "Bước 1 … Bước n" when they count up without a gap; `before` is what stands in front. */
export function splitSteps(text: string): { before: string; parts: string[] } | undefined {
  const lines = text.split('\n')
  const starts = lines.flatMap((line, at) => {
    const match = marker.exec(line)
    return match ? [{ at, number: Number(match[1]), skip: match[0].length }] : []
  })
  if (starts.length < 2 || starts.some((start, index) => start.number !== index + 1)) return undefined
  const parts = starts.map(({ at, skip }, index) =>
    [(lines[at] ?? '').slice(skip), ...lines.slice(at + 1, starts[index + 1]?.at)].join('\n').trim(),
  )
  return { before: lines.slice(0, starts[0]?.at).join('\n').trim(), parts }
}

const headline = /^(.{3,220}?[.;:])(?:\s|$)/u

/** A name of one line and the rest as a note; nothing is said twice and nothing is dropped. */
function nameAndNote(part: Part): { name: string; note?: string } {
  const heading = oneLine(unbullet(part.name)).replace(marker, '').trim()
  if (heading !== '' && part.text !== '')
    return {
      name: clip(heading, 2000).replace(/\s*:$/, ''),
      note: noteText([heading.slice(2000), part.text].join('\n')),
    }
  const [first = '', ...rest] = (heading === '' ? withoutMarker(part.text) : heading).split('\n')
  const line = unbullet(first)
  const opening = rest.length > 0 && line.length <= 220 ? line : (headline.exec(line)?.[1] ?? line)
  const [name, over] = cut(opening, 500)
  const note = noteText([over, line.slice(opening.length).trim(), ...rest].filter(text => text !== '').join('\n'))
  const bare = name.replace(/\s*[:;]$/, '')
  return note === '' ? { name: bare } : { name: bare, note }
}

/** A text without "Bước 2:" in front, unless that is all it says. */
const withoutMarker = (text: string): string => {
  const rest = text.replace(marker, '').trim()
  return rest === '' ? text : rest
}

const noteText = (text: string) => clip(text.trim(), 20_000)

const applicantFirst =
  /^(?:(?:các |mỗi )?(?:tổ chức|cá nhân|người|công dân|doanh nghiệp|thương nhân|chủ (?!tịch)|hộ |nhà đầu tư|cơ sở|đơn vị|khách hàng|hợp tác xã|bên |hai bên|thuyền trưởng|đại lý|nhận kết quả|nếu lựa chọn|nộp hồ sơ|gửi hồ sơ|chuẩn bị hồ sơ|lập hồ sơ|lập, nộp|nộp, gửi|khai ))/iu
const agencyFirst =
  /^(?:(?:trong thời hạn|sau khi|khi nhận|căn cứ|trên cơ sở|trường hợp hồ sơ)[^.]{0,160}?)?(?:cơ quan|bộ |sở |cục |chi cục|tổng cục|vụ |ủy ban|ubnd|chủ tịch|công an|công chức|cán bộ|trung tâm phục vụ|bộ phận|phòng |văn phòng|ngân hàng nhà nước|hội đồng|tiếp nhận|ubcknn|ban hành|khi tiếp nhận|thẩm định|kiểm tra|giải quyết|xử lý|trả kết quả|xem xét|phê duyệt|bảo hiểm xã hội|thuế |hải quan|cảng vụ|tòa án|trưởng )/iu

/** Who acts, guessed from the first words; "other" when they do not say. */
const actorOf = (text: string): Step['actor'] => {
  const words = unbullet(text)
  if (/^người (?:tiếp nhận|có thẩm quyền|đứng đầu)/iu.test(words)) return 'agency'
  return applicantFirst.test(words) ? 'applicant' : agencyFirst.test(words) ? 'agency' : 'other'
}

/** The steps of a record: each of the source, and each "Bước n" where one block holds them all. */
export function steps(detail: Raw, tell: Tell): { steps: Step[]; notes: string[] } {
  const id = idMaker()
  const notes: string[] = []
  const sources = listOf(detail, 'executionSteps')
  const parts = sources.flatMap(raw => {
    const name = textOf(raw, 'name')
    const text = textOf(raw, 'description')
    const found = splitSteps(text)
    if (!found) {
      if ((text.match(/(?:^|\n)\W*bước\s+\d/giu) ?? []).length > 1) tell('STEPS_NOT_SPLIT')
      return name === '' && text === '' ? [] : [{ name: text !== '' && isGeneric(name) ? '' : name, text }]
    }
    tell('STEPS_SPLIT', String(found.parts.length))
    const group = isGeneric(name) ? '' : oneLine(unbullet(name)).replace(/\s*:$/, '')
    if (found.before !== '') notes.push(words.stepsBefore(found.before))
    if (sources.length === 1 && group !== '') notes.push(words.stepsBefore(group))
    return found.parts.map(part => prefixed(sources.length > 1 ? group : '', part))
  })
  const list = parts.map(part => {
    const { name, note } = nameAndNote(part)
    const actor = actorOf(part.act ?? (part.name === '' ? withoutMarker(part.text) : `${name}\n${part.text}`))
    if (actor !== 'other') tell('STEP_ACTOR')
    const shown = name === '' ? words.step : name
    return { id: id(shown, 40), name: shown, ...(note ? { note } : {}), actor }
  })
  return { steps: list, notes }
}

const isGeneric = (name: string): boolean =>
  /^(?:mặc định|trình tự(?: thực hiện)?|các bước(?: thực hiện)?)?[:.]?$/iu.test(name.trim())

const prefixed = (group: string, text: string): Part => {
  if (group === '') return { name: '', text }
  const { name, note } = nameAndNote({ name: '', text })
  return { name: `${group} – ${name}`, text: note ?? '', act: text }
}
