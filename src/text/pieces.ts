import type { Paper } from '../model/procedure.ts'
import { paperLive as t } from './live.ts'

/** `1 bản chính`, `2 bản sao có chứng thực`, `chỉ xuất trình`: how many pieces of a paper, in words. */
export function pieceWords(paper: Pick<Paper, 'originals' | 'copies' | 'certified' | 'hand'>): string[] {
  const { originals = 0, copies = 0, certified, hand } = paper
  const parts = [
    originals > 0 && t.originals(originals),
    copies > 0 && (certified ? t.certifiedCopies(copies) : t.copies(copies)),
    hand === 'show' && t.toShow,
  ]
  return parts.filter(part => part !== false)
}
