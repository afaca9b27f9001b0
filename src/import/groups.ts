import { capital, fold, oneLine, unbullet, withoutEnd } from './clean.ts'
import { isInternal } from './levels.ts'
import { listOf, numberOf, type Raw, textOf } from './raw.ts'

/** What a group of papers of the portal ("execution case") really is. */
export type Role = 'common' | 'show' | 'note' | 'online' | 'office' | 'extra' | 'section' | 'case'

export interface Group {
  role: Role
  /** The group's own words, without bullets and colon; empty for an unnamed group. */
  name: string
  components: Raw[]
}

const patterns: readonly (readonly [Role, RegExp])[] = [
  ['note', /^(?:lưu ý|ghi chú|chú ý)/iu],
  [
    'office',
    /^(?:thành phần(?:, số lượng)? )?hồ sơ (?:(?:sở|ủy ban|uỷ ban|ubnd|cơ quan|bộ(?! hồ sơ)|hội đồng|phòng|bảo hiểm xã hội|thanh tra)(?!\p{L})[^.;]{0,120}? (?:trình|gửi|chuyển)(?!\p{L})|trình (?:phê duyệt|thẩm định|xét|hội đồng|chủ tịch|thủ tướng|ủy ban|uỷ ban))/iu,
  ],
  [
    'show',
    /^(?:các |những )?(?:giấy tờ|thành phần hồ sơ|hồ sơ)?[^.]{0,30}(?:phải |cần )?xuất trình(?! hoặc)[^.]{0,40}$/iu,
  ],
  ['show', /^khi nộp (?:hồ sơ )?trực tiếp[^.]{0,20} xuất trình(?! hoặc)/iu],
  ['common', /^(?:các |những )?(?:giấy tờ|thành phần hồ sơ|hồ sơ)[^.]{0,20}(?:phải |cần )?nộp\b/iu],
  [
    'common',
    /^(?:\d+\W*$|bao gồm|gồm|thành phần|các thành phần hồ sơ|hồ sơ (?:bao )?gồm|(?:số )?lượng|mặc định|thông thường$|\d+ ?(?:\([^)]*\) ?)?bộ|một \(\d+\) bộ)/iu,
  ],
  [
    'online',
    /^(?:trường hợp |đối với )?(?:đăng ký |nộp |gửi )?(?:hồ sơ )?(?:trên môi trường điện tử|trực tuyến|qua mạng thông tin điện tử)$/iu,
  ],
  ['extra', /ủy quyền|^nếu |\(nếu có\)/iu],
  [
    'section',
    /^(?:hồ sơ (?:của|năng lực)|phần |tài liệu |phiếu |hoàn thiện|gửi nộp|\(|(?:các |một trong (?:các |những )?)(?:tài liệu|giấy tờ|loại giấy tờ|chứng từ|văn bản)|bản (?:khai|sao|chính|kê)|đơn |tờ khai|giấy tờ (?!chứng minh)|ngoài (?:các |những )?(?:thành phần|giấy tờ|tài liệu|hồ sơ))/iu,
  ],
]

/** "Giấy tờ chứng minh người thuộc hộ nghèo": one of several kinds of people, where several groups say so. */
const proof = /^giấy tờ chứng minh /iu
const ofCase = /^(?:thành phần )?hồ sơ (?=(?:đối với|trong|của) (?:các )?trường hợp )|^thành phần hồ sơ (?=đối với )/iu

const roleOf = (name: string): Role =>
  name === '' ? 'common' : (patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'case')

/** The words of a group without the colon and without "hồ sơ bao gồm" at their end. */
const groupName = (text: string): string => {
  const bare = withoutEnd(text, ':;.').replace(ofCase, '')
  const short = bare.replace(
    /,?(?: thì)?(?: thành phần)? (?:hồ sơ )?(?:bao )?gồm(?: có)?(?: các (?:giấy tờ|tài liệu) sau(?: đây)?)?$/iu,
    '',
  )
  return short.length > 12 ? short : bare
}

/** Whether a component says how many pieces. */
export const counted = (component: Raw): boolean =>
  (numberOf(component, 'originalQty') ?? 0) > 0 || (numberOf(component, 'copyQty') ?? 0) > 0

/** The groups of a record with their roles; a lone would-be case is a circumstance or a heading, not a case. */
export function groupsOf(detail: Raw): Group[] {
  const own = fold(textOf(detail, 'name'))
  const named = listOf(detail, 'executionCases').map(raw => ({
    name: capital(groupName(oneLine(unbullet(textOf(raw, 'name'))))),
    components: listOf(raw, 'profileComponents'),
  }))
  const proofs = named.filter(group => proof.test(group.name)).length
  const groups = named
    .map(group => ({ ...group, name: fold(group.name) === own ? '' : group.name }))
    .map(group => ({
      ...group,
      role: proof.test(group.name) && proofs < 2 ? ('section' as const) : roleOf(group.name),
    }))
  const cases = groups.filter(group => group.role === 'case' && group.components.some(counted))
  const areCases = new Set(cases.map(group => group.name)).size >= 2
  const areOffices =
    !isInternal(detail) && groups.some(({ role, components }) => role !== 'office' && components.some(counted))
  return groups.map(group => {
    if (group.role === 'office') return areOffices ? group : { ...group, role: 'section' }
    if (group.role === 'extra' && !/^(?:trường hợp|đối với|nếu|khi) /iu.test(group.name))
      return { ...group, role: 'section' }
    if (group.role !== 'case' || (areCases && cases.includes(group))) return group
    return { ...group, role: groups.length > 1 && /^(?:trường hợp|đối với) /iu.test(group.name) ? 'extra' : 'section' }
  })
}

/** "01 (một) bộ": the number of sets, when a group's name or a text states it, and states no other. */
export function setsIn(text: string): number | undefined {
  if (new Set([...text.matchAll(sets)].map(found => Number(found[1]))).size > 1) return undefined
  const match = /(?:số lượng(?: hồ sơ| bộ hồ sơ)?\s*:?\s*|^)0?(\d{1,2})\s*(?:\([^)]{1,20}\)\s*)?bộ(?!\p{L})/iu.exec(
    text,
  )
  const count = Number(match?.[1])
  return count >= 1 && count <= 50 ? count : undefined
}

const sets = /(?<!\d)0?(\d{1,2})\s*(?:\([^)]{1,20}\)\s*)?bộ(?!\p{L})/giu
