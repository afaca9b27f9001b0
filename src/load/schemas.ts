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

/** Files of a catalogue that each schema is for, as editors name them: `schema/overlay.json` for `overlays/*.yaml`. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    fileKinds
      .filter(({ path }) => path.source.includes('yaml'))
      .map(({ name, path: { source } }) => [`schema/${name}.json`, globOf(source)]),
  )

const globOf = (source: string): string =>
  source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\', '')
    .replace(/\[[^\]]*\]\+/g, '*')
