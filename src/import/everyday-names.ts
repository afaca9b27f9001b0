import { Procedure } from '../model/procedure.ts'

const Named = Procedure.pick({ code: true, title: true, titleEn: true, keywords: true, keywordsEn: true }).loose()

/** What a committed record is called, as a line of `lists/everyday-names.yaml`; undefined where it only has its official name. */
export function everydayNameOf(record: unknown): string | undefined {
  const { data } = Named.safeParse(record)
  if (data === undefined) return undefined
  const titles = [data.title, data.titleEn].filter(title => title !== undefined)
  const words = [...new Set([...titles, ...(data.keywords ?? []), ...(data.keywordsEn ?? [])])]
  return words.length === 0 ? undefined : `- ${JSON.stringify({ code: data.code, words })}\n`
}
