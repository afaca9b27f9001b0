import { followClaims } from '../../analysis/claims.ts'
import { claimCounts, publishedFigure, claimsText as t, verdictText } from '../../text/claims.ts'
import { commandTexts } from '../../text/cli.ts'
import { textTable } from '../../text/table.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, none } from '../option.ts'

export const command = defineCommand({
  words: commandTexts.claims,
  options: { catalog: catalogOption, json: flag },
  argument: none,
  run({ values, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const followed = followClaims(catalog)
    if (values.json) {
      out(jsonText(followed.map(({ claim, verdict }) => ({ ...claim, verdict }))))
      return 0
    }
    out(
      textTable(
        [{ head: t.heads.claim, most: 70 }, { head: t.heads.published }, { head: t.heads.verdict, most: 140 }],
        followed.map(({ claim, verdict }) => [claim.name, publishedFigure(claim), verdictText(verdict, claim)]),
      ),
    )
    err(t.total(claimCounts(followed)))
    return 0
  },
})
