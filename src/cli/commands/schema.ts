import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../../load/schemas.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { writeWhole } from '../atomic.ts'
import { committedCatalog } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { flag, none } from '../option.ts'

export const command = defineCommand({
  words: commandTexts.schema,
  options: { check: flag },
  argument: none,
  run({ values, out }) {
    const folder = join(committedCatalog, 'schema')
    const stale = [...jsonSchemas()].filter(([name, text]) => {
      const file = join(folder, name)
      return !existsSync(file) || readFileSync(file, 'utf8') !== text
    })
    for (const [name, text] of stale) {
      out(sayings.schema(name, values.check))
      if (!values.check) writeWhole(join(folder, name), text)
    }
    if (stale.length === 0) out(sayings.schemasNew)
    return values.check && stale.length > 0 ? 1 : 0
  },
})
