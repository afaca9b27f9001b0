import type { Path } from '../model/problem.ts'

/** What is done with a text: the text, the path to it, and whether it is a name. */
export type Look = (text: string, path: Path, isName: boolean) => void

/** Keys whose texts people read, at any depth; a name is also held to the form of one. */
const read = new Set([
  ...['name', 'title', 'summary', 'note', 'where', 'question', 'detail', 'undetermined', 'reason', 'text', 'because'],
  ...['label', 'requirements', 'notes'],
])
/** Keys whose texts cite something: a source, what a record was compared with, what a figure rests on. */
const citing = new Set([...read, 'against', 'article', 'assumptions', 'notice', 'scope', 'instead', 'door', 'cannot'])
const names = new Set(['name', 'question', 'label'])
/** A formula is no text to read. */
const unread = new Set(['formula'])

function below(value: unknown, path: Path, key: string, keys: ReadonlySet<string>, look: Look): void {
  if (typeof value === 'string') {
    if (keys.has(key)) look(value, path, names.has(key) || (key === 'title' && path.length === 1))
  } else if (Array.isArray(value))
    for (const [index, item] of value.entries()) below(item, [...path, index], key, keys, look)
  else if (typeof value === 'object' && value !== null)
    for (const [inner, item] of Object.entries(value))
      if (!(unread.has(key) && inner === 'text')) below(item, [...path, inner], inner, keys, look)
}

/** Every text of an entry that people read, with the path to it. */
export const eachText = (entry: object, look: Look): void => below(entry, [], '', read, look)

/** Every text of an entry that may cite a law, a procedure, a day or an amount. */
export const eachCiting = (entry: object, look: Look): void => below(entry, [], '', citing, look)
