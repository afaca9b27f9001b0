// Two people's changes of one file, each made from the same text.
import { expect, test } from 'vitest'
import { mergeLines } from '../../src/edit/merge.ts'

const base = 'a\nb\nc\nd\n'

test.each<[string, string, string, string | undefined]>([
  ['far apart', 'A\nb\nc\nd\n', 'a\nb\nc\nD\n', 'A\nb\nc\nD\n'],
  ['lines side by side', 'a\nB\nc\nd\n', 'a\nb\nC\nd\n', 'a\nB\nC\nd\n'],
  ['the same line, unlike', 'a\nB\nc\nd\n', 'a\nX\nc\nd\n', undefined],
  ['the same line, alike', 'a\nB\nc\nd\n', 'a\nB\nc\nd\n', 'a\nB\nc\nd\n'],
  ['a line taken out, another added', 'b\nc\nd\n', 'a\nb\nc\nd\ne\n', 'b\nc\nd\ne\n'],
  ['both add at one place', 'a\nb\nc\nd\nmine\n', 'a\nb\nc\nd\ntheirs\n', undefined],
  ['one adds where the other changes', 'a\nb\nnew\nc\nd\n', 'a\nB\nc\nd\n', undefined],
  ['one adds before, the other takes out behind', 'new\na\nb\nc\nd\n', 'a\nb\nd\n', 'new\na\nb\nd\n'],
  ['only one changed anything', base, 'a\nb\n', 'a\nb\n'],
])('%s', (_name, mine, theirs, merged) => {
  expect([mergeLines(base, mine, theirs), mergeLines(base, theirs, mine)]).toEqual([merged, merged])
})
