import { z } from 'zod'
import { fileKinds } from '../model/kinds.ts'

/** File name and text of the JSON Schema of each kind of file, for completion in editors (draft 7, as yaml-language-server reads). */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    fileKinds.map(kind => [
      `${kind.name}.json`,
      `${JSON.stringify(z.toJSONSchema(kind.schema, { target: 'draft-7', io: 'input', reused: 'ref' }), null, 2)}\n`,
    ]),
  )
