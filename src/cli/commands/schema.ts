import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../../load/schemas.ts'
import { committedCatalog } from '../catalog.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  options: { check: { type: 'boolean' } },
  positionals: [0, 0],
  run({ values, out }) {
    const folder = join(committedCatalog, 'schema')
    const stale = [...jsonSchemas()].filter(([name, text]) => {
      const file = join(folder, name)
      return !existsSync(file) || readFileSync(file, 'utf8') !== text
    })
    for (const [name, text] of stale) {
      out(`${values.check === true ? 'đã cũ' : 'viết lại'}: schema/${name}`)
      if (values.check === true) continue
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${name}.tmp`), text)
      renameSync(join(folder, `${name}.tmp`), join(folder, name))
    }
    if (stale.length === 0) out('Các lược đồ đều mới.')
    return values.check === true && stale.length > 0 ? 1 : 0
  },
}
