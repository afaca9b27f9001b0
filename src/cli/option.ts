import { optionTexts as t } from '../text/option.ts'
import type { Library } from './library.ts'

/** Where a written value stands, and what it is read against. */
export interface Place {
  /** As the person typed it: `--on`, or the word of the argument, `MÃ`. */
  name: string
  /** Folder of the catalogue in use. */
  root: string
  /** Today in Vietnam, ISO. */
  today: string
  library: Library
}

/** Turns one written value into what a command works with, or throws `UsageError` with what to type. */
export interface Reader<T> {
  /** Stands for the value in the help: `NGÀY`. */
  word: string
  /** A value that would be taken. */
  example?: string
  read(written: string, place: Place): T
}

/** An option, or the arguments of a command: how many values it takes and what they become together. */
export interface Option<T> {
  /** Absent for a flag, which takes no value. */
  word?: string
  least: number
  most: number
  take(written: readonly string[], place: Place): T
}

/** The person typed something that the command does not take; the message says what to type. */
export class UsageError extends Error {}

const first = <T>(reader: Reader<T>, written: readonly string[], place: Place): T | undefined =>
  written[0] === undefined ? undefined : reader.read(written[0], place)

/** Given or not. */
export const flag: Option<boolean> = { least: 0, most: 1, take: written => written.length > 0 }

/** No argument at all. */
export const none: Option<undefined> = { least: 0, most: 0, take: () => undefined }

/** One value; undefined when it was not given. */
export const optional = <T>(reader: Reader<T>): Option<T | undefined> => ({
  word: reader.word,
  least: 0,
  most: 1,
  take: (written, place) => first(reader, written, place),
})

/** One value, or another in its absence. */
export const withDefault = <T>(reader: Reader<T>, otherwise: (place: Place) => NoInfer<T>): Option<T> => ({
  word: reader.word,
  least: 0,
  most: 1,
  take: (written, place) => first(reader, written, place) ?? otherwise(place),
})

/** One value that has to be there. */
export const required = <T>(reader: Reader<T>): Option<T> => ({
  word: reader.word,
  least: 1,
  most: 1,
  take(written, place) {
    const value = first(reader, written, place)
    if (value === undefined) throw new UsageError(t.missing(place.name, reader.word, reader.example))
    return value
  },
})

/** Values one after another. */
export const several = <T>(reader: Reader<T>, least = 0, most = 1000): Option<T[]> => ({
  word: reader.word,
  least,
  most,
  take: (written, place) => written.map(value => reader.read(value, place)),
})

/** Values in one word, between commas. */
export const commaList = <T>(reader: Reader<T>): Option<T[]> => ({
  word: `${reader.word},…`,
  least: 0,
  most: 100,
  take: (written, place) =>
    written
      .flatMap(text => text.split(/[,;]/))
      .map(text => text.trim())
      .map(text => reader.read(text, place)),
})
