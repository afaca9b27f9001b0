import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { commandTexts } from '../../text/cli.ts'
import { initCommand as t } from '../../text/office-folder.ts'
import { mendFolder, replaceFolder } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { stateOf } from '../checked.ts'
import { defineCommand } from '../command.ts'
import { withLock } from '../lock.ts'
import { fillOffice } from '../office-folder.ts'
import { optional, required, UsageError, withDefault } from '../option.ts'
import { date, newFolder } from '../readers.ts'

const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/** `thutuc init`: a folder in which an office keeps its catalogue, whole or not at all, and checked. */
export const command = defineCommand({
  words: commandTexts.init,
  options: {
    province: optional(province),
    on: withDefault(date, ({ today }) => today),
    catalog: catalogOption,
  },
  argument: required(newFolder),
  run({ values, argument: folder, library, out, err }) {
    const to = resolve(folder)
    const place = library.part(values.catalog, /^lists\/provinces\./).provinces.get(values.province ?? '')
    mkdirSync(dirname(to), { recursive: true })
    return withLock(to, () => {
      mendFolder(to)
      if (!isEmpty(to)) throw new UsageError(t.notEmpty(folder))
      // Beside its place and under the name of an unfinished folder: what a run that is cut off leaves, the next one takes away.
      const made = `${to}.${process.pid}.new`
      try {
        mkdirSync(made)
        fillOffice(values.catalog, made, place)
        replaceFolder(made, to)
      } finally {
        rmSync(made, { recursive: true, force: true })
      }
      const loaded = library.catalog(to)
      const clean = stateOf(loaded, { on: values.on, refused: 'error', err })
      out(t.made(folder, loaded.catalog.procedures.size))
      for (const line of t.next(folder, place?.code)) out(line)
      return clean ? 0 : 1
    })
  },
})
