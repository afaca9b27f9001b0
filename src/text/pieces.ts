import type { Paper } from '../model/procedure.ts'
import { paperLive as t } from './live.ts'

/** `1 bản chính`, `2 bản sao có chứng thực`, `2 ảnh`, `chỉ xuất trình`: how many pieces of a paper, in words; what is no document has neither original nor copy. */
export function pieceWords(paper: Pick<Paper, 'originals' | 'copies' | 'certified' | 'hand' | 'piece'>): string[] {
  const { originals = 0, copies = 0, certified, hand, piece } = paper
  const parts = [
    originals > 0 && (piece === undefined ? t.originals : t.pieces[piece])(originals),
    copies > 0 && (certified ? t.certifiedCopies(copies) : t.copies(copies)),
    hand === 'show' && t.toShow,
  ]
  return parts.filter(part => part !== false)
}
