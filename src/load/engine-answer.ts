import { z } from 'zod'

const texts = z.array(z.string().max(2000)).max(2000)

const answer = z.object({
  hits: z.object({
    hits: z
      .array(
        z.object({
          _source: z.object({
            names: z.string(),
            phrases: z.string().default(''),
            context: z.string(),
            detail: z.string(),
            entry: z.object({
              code: z.string().max(40),
              name: z.string().max(2000),
              title: z.string().exactOptional(),
              titleEn: z.string().exactOptional(),
              keywords: texts.exactOptional(),
              phrases: texts.exactOptional(),
              sector: z.string(),
              agency: z.string().exactOptional(),
              levels: texts,
              applicants: texts.exactOptional(),
              channels: texts.exactOptional(),
              lifeEvents: texts.exactOptional(),
              province: z.string().exactOptional(),
              replaces: texts.exactOptional(),
              papers: z.string().exactOptional(),
              limit: z.string().exactOptional(),
              fee: z.string().exactOptional(),
              free: z.boolean().exactOptional(),
              lacking: z.literal(true).exactOptional(),
            }),
          }),
        }),
      )
      .max(1000),
  }),
})

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    context.addIssue({ code: 'custom' })
    return z.NEVER
  }
})

/** The documents that a search engine gave back, in its order; undefined where the text is no answer of an index that `thutuc export --opensearch` made. */
export function readEngineAnswer(text: string) {
  const read = json.pipe(answer).safeParse(text)
  return read.success ? read.data.hits.hits.map(({ _source }) => _source) : undefined
}
