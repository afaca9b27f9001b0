import { existsSync, statSync } from 'node:fs'
import { isDate, readMoment } from '../engine/time/dates.ts'
import type { ChannelId, Level } from '../model/procedure.ts'
import { readCode } from '../text/code.ts'
import { channelNames, levelNames } from '../text/labels.ts'
import { optionTexts as t, valueWords } from '../text/option.ts'
import { idOf } from './named.ts'
import { type Place, type Reader, UsageError } from './option.ts'

/** What the shell hands on, clipped for a message. */
const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text)

/** A text of one line that is not blank; marks put together, so that names compare. */
export const words = (word: string): Reader<string> => ({
  word,
  read(written, { name }) {
    const text = written.normalize('NFC').trim()
    if (text === '') throw new UsageError(t.blank(name))
    if (/\p{Cc}/u.test(text)) throw new UsageError(t.control(name))
    return text
  },
})

/** A date of the calendar, ISO. */
export const date: Reader<string> = {
  word: valueWords.date,
  example: '2026-11-22',
  read(written, { name }) {
    if (!isDate(written)) throw new UsageError(t.date(name, shown(written)))
    return written
  },
}

/** A date with a time of day, `2026-04-24T16:10`; a date alone is taken as the hour at which offices open. */
export const moment: Reader<string> = {
  word: valueWords.moment,
  example: '2026-04-24T16:10',
  read(written, { name }) {
    const full = isDate(written) ? `${written}T08:00` : written
    if (readMoment(full) === undefined) throw new UsageError(t.moment(name, shown(written)))
    return full
  },
}

/** Days from a first to a last, both counted; one date is a span of one day. */
export const span: Reader<{ from: string; to: string }> = {
  word: valueWords.span,
  example: '2026-04-20..2026-04-22',
  read(written, { name }) {
    const [from = '', to = from, ...more] = written.split('..')
    if (!isDate(from) || !isDate(to) || to < from || more.length > 0) throw new UsageError(t.span(name, shown(written)))
    return { from, to }
  },
}

/** A whole number within bounds, both taken. */
export const whole = (least: number, most: number): Reader<number> => ({
  word: valueWords.number,
  example: String(least),
  read(written, { name }) {
    const value = Number(written)
    if (!/^\d{1,15}$/.test(written) || value < least || value > most)
      throw new UsageError(t.whole(name, shown(written), least, most))
    return value
  },
})

/** The national code of a procedure, however it is written. */
export const code: Reader<string> = {
  word: valueWords.code,
  example: '1.001193',
  read(written, { name }) {
    const found = readCode(written)
    if (found === undefined) throw new UsageError(t.code(name, shown(written)))
    return found
  },
}

/** One of a closed set, by its id or its Vietnamese name. */
export const choice = <T extends string>(
  names: Readonly<Record<T, readonly string[]>>,
  word: string = Object.keys(names).join('|'),
): Reader<T> => {
  const ids = Object.keys(names) as T[]
  const known = ids.map(id => ({ id, names: names[id] }))
  return {
    word,
    read: (written, { name }) => idOf(written, known, near => t.choice(name, shown(written), near, ids)) as T,
  }
}

const listed = <T extends string>(names: Readonly<Record<T, string>>, short: (name: string) => string[]) =>
  Object.fromEntries(Object.entries<string>(names).map(([id, name]) => [id, [name, ...short(name)]])) as Record<
    T,
    string[]
  >

/** A level of government: `commune`, "Cấp xã", "xã". */
export const level: Reader<Level> = choice(
  listed(levelNames, name => [name.replace(/^Cấp /, '')]),
  valueWords.level,
)

/** A way of submitting: `online`, "Trực tuyến". */
export const channel: Reader<ChannelId> = choice(
  listed(channelNames, () => []),
  valueWords.channel,
)

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const path = (written: string, { name }: Place): string => {
  if (written.trim() === '') throw new UsageError(t.blank(name))
  if (/\p{Cc}/u.test(written)) throw new UsageError(t.control(name))
  return written
}

/** A folder that is there. */
export const folder: Reader<string> = {
  word: valueWords.folder,
  read(written, place) {
    if (!isFolder(path(written, place))) throw new UsageError(t.noFolder(shown(written), place.name))
    return written
  },
}

/** A folder that is there or may be made. */
export const newFolder: Reader<string> = {
  word: valueWords.folder,
  example: 'danh-muc',
  read(written, place) {
    if (existsSync(path(written, place)) && !isFolder(written)) throw new UsageError(t.isFile(shown(written)))
    return written
  },
}

/** A file that is there. */
export const file: Reader<string> = {
  word: valueWords.file,
  read(written, place) {
    if (!existsSync(path(written, place))) throw new UsageError(t.noFile(shown(written)))
    if (isFolder(written)) throw new UsageError(t.isFolder(shown(written)))
    return written
  },
}

/** A file or a folder that is there. */
export const source: Reader<string> = {
  word: valueWords.source,
  read(written, place) {
    if (!existsSync(path(written, place))) throw new UsageError(t.noSource(shown(written)))
    return written
  },
}

/** A file to write, with the ending by which programs open it; any ending when none is named. */
export const newFile = (ending = ''): Reader<string> => ({
  word: `${valueWords.file}${ending}`,
  example: `ten-tep${ending}`,
  read(written, place) {
    if (!path(written, place).toLowerCase().endsWith(ending))
      throw new UsageError(t.ending(place.name, ending, shown(written)))
    if (isFolder(written)) throw new UsageError(t.isFolder(shown(written)))
    return written
  },
})
