import type { Paper, Procedure } from '../../model/procedure.ts'
import { eachChecked, type Report } from '../context.ts'

/** "(03 bản chính)", "hai bản sao": a count that a name states. */
const counted = /(?<![\d/\p{L}])(\d{1,2}|một|hai|ba|bốn|năm)\s*(?:\([^)]{1,20}\)\s*)?bản\s(chính|gốc|sao)/giu
const words: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5 }

/** Letters before a count in which it is said what the count is of. */
const nearby = 24

/** A name that speaks of one kind of piece, and of no other. */
const isOfCopy = (name: string): boolean => /^bản sao/i.test(name) && !/bản (?:chính|gốc)|hoặc/i.test(name)
const isOfOriginal = (name: string): boolean =>
  /^(?:đơn|tờ khai|bản chính) /i.test(name) && !/bản sao|bản chụp|hoặc/i.test(name)

function counts({ name, originals = 0, copies = 0, certified, piece, hand }: Paper, at: number, report: Report): void {
  if (certified && copies === 0) report('PAPER_ODD', ['papers', at, 'certified'], { value: 'certified' })
  if (piece !== undefined) return
  const all = [...name.matchAll(counted)]
  const [first] = all
  // what stands beside "or" and "if" is the count of one case
  const near = name.slice(Math.max(0, (first?.index ?? 0) - nearby))
  const [, said, kind = ''] =
    all.length === 1 && !/hoặc/i.test(near) && !/nếu|trường hợp/i.test(name) ? (first ?? []) : []
  const own = /sao/i.test(kind) ? copies : originals
  if (said !== undefined && (words[said.toLocaleLowerCase('vi')] ?? Number(said)) !== own)
    report('PAPER_ODD', ['papers', at, 'name'], { value: 'count' })
  if (hand === 'show') return
  if (originals > 0 && copies === 0 && isOfCopy(name))
    report('PAPER_ODD', ['papers', at, 'originals'], { value: 'copy' })
  if (copies > 0 && originals === 0 && isOfOriginal(name))
    report('PAPER_ODD', ['papers', at, 'copies'], { value: 'original' })
}

/** Circumstances in which somebody files for another. */
const byAnother = /uy-quyen|(?:^|-)nho-|nop-thay|lam-thay|dai-dien/u

/** What one is given when a file is taken in. */
const slip =
  /^(?:giấy|phiếu) (?:(?:tiếp nhận|biên nhận) hồ sơ(?: và hẹn (?:ngày )?trả kết quả| hẹn trả kết quả)?|hẹn trả(?: kết quả)?)\.?$/iu

/** What is made to be handed in is not taken back; who files himself authorises nobody. */
function pieces({ name, papers = [], results = [] }: Procedure, report: Report): void {
  for (const [index, { name, hand, when }] of papers.entries()) {
    if (hand === 'show' && /^(?:tờ khai|đơn) /iu.test(name) && !/đã|cũ|bản sao/iu.test(name))
      report('PAPER_ODD', ['papers', index, 'hand'], { value: 'shown' })
    if (/ủy quyền/iu.test(name) && [when?.unless ?? []].flat().some(id => byAnother.test(id)))
      report('PAPER_ODD', ['papers', index, 'when'], { value: 'authority' })
  }
  if (results.length === 1 && slip.test(results[0]?.name ?? '') && !/tiếp nhận|báo|công bố/iu.test(name))
    report('PAPER_ODD', ['results', 0, 'name'], { value: 'receipt' })
}

/** What a paper or a result is called and what is asked or given say the same. */
export const papers = eachChecked((procedure, report) => {
  for (const [index, paper] of (procedure.papers ?? []).entries()) counts(paper, index, report)
  pieces(procedure, report)
})
