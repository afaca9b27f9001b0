import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Procedure } from '../../src/model/procedure.ts'
import { catalogRoot } from './source.ts'

const folder = join(catalogRoot, 'imported')
const codes: ReadonlySet<string> = new Set(
  existsSync(folder) ? readdirSync(folder).map(name => name.replace(/\.json$/, '')) : [],
)

/** A record as the import made it: nobody has compared it with its source yet. */
export const isUnedited = ({ code, checked }: Procedure): boolean => checked === undefined && codes.has(code)
