import { existsSync } from 'node:fs'
import { nearest } from '../../check/nearest.ts'
import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { allPairs, pairsOf } from '../../engine/cost/pairs.ts'
import { costDateOf, daysOf, type Saving, savingOf, totalOf } from '../../engine/cost/saving.ts'
import { simulate, tornado } from '../../engine/cost/uncertainty.ts'
import type { Loaded } from '../../load/catalog.ts'
import { readLooseFile } from '../../load/files.ts'
import type { Proposal } from '../../model/proposal.ts'
import { savingSentence } from '../../text/cost.ts'
import { formatDate } from '../../text/format.ts'
import { citation } from '../../text/law.ts'
import { assumptionsFor, costOptions, otherModels } from '../assumptions.ts'
import { openCatalog } from '../catalog.ts'
import { type Command, dateOption, type Invocation, text, UsageError } from '../command.ts'
import { modelsTable, operationTable, procedureText, rangeText } from '../compare-tables.ts'
import { derivation, factsText } from '../cost-tables.ts'

/** A whole number of an option, within bounds. */
export function wholeOption(
  values: Invocation['values'],
  key: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const given = text(values, key)
  if (given === undefined) return otherwise
  const value = Number(given)
  if (!/^\d+$/.test(given) || value < least || value > most)
    throw new UsageError(`--${key} cần một số nguyên từ ${least} đến ${most} (đang là "${given}").`)
  return value
}

function proposalOf({ catalog }: Loaded, id: string): Proposal {
  const found = catalog.proposals.get(id)
  if (found) return found
  const near = nearest(id, [...catalog.proposals.keys()])
  throw new UsageError(
    `Không có phương án "${id}".${near ? ` Có phải ý bạn là ${near}?` : ''} Xem các phương án: thutuc rank.`,
  )
}

/** Drafts given as files stand under their own id; the rest are ids of the catalogue. */
export function openProposals(
  values: Invocation['values'],
  names: readonly string[],
): { loaded: Loaded; proposals: Proposal[] } {
  const files = names.filter(name => /\.ya?ml$/.test(name))
  const missing = files.find(file => !existsSync(file))
  if (missing !== undefined) throw new UsageError(`Không có tệp "${missing}".`)
  const drafts = files.map(file => {
    const id = file.split(/[\\/]/).at(-1) ?? file
    return { name: file, draft: { ...readLooseFile(file), path: `proposals/${id}` }, id: id.replace(/\.ya?ml$/, '') }
  })
  const loaded = openCatalog(
    values,
    drafts.map(item => item.draft),
  )
  const ids = names.map(name => drafts.find(item => item.name === name)?.id ?? name)
  return { loaded, proposals: [...new Set(ids)].map(id => proposalOf(loaded, id)) }
}

function json(saving: Saving, assumptions: Assumptions, extra: object): string {
  const total = totalOf(saving)
  const days = daysOf(saving)
  return JSON.stringify(
    {
      ...saving,
      before: { perYear: total?.before ?? null },
      after: { perYear: total?.after ?? null },
      saving: { perYear: total?.saving ?? null, percent: total?.percent ?? null },
      daysSaved: days?.amount ?? null,
      daysUnit: days?.unit ?? null,
      ...extra,
      assumptions: assumptions.facts,
    },
    null,
    2,
  )
}

export const command: Command = {
  options: {
    ...costOptions,
    on: { type: 'string' },
    draws: { type: 'string' },
    seed: { type: 'string' },
    explain: { type: 'boolean' },
  },
  positionals: [1, 200],
  run({ values, positionals, out, err }) {
    const draws = wholeOption(values, 'draws', 10_000, 100, 1_000_000)
    const seed = wholeOption(values, 'seed', 1, 0, 4_294_967_295)
    const { loaded, proposals } = openProposals(values, positionals)
    const { catalog } = loaded
    const on = dateOption(values, costDateOf(proposals))
    const assumptions = assumptionsFor(catalog, on, { values, err })
    if (!assumptions) return 1
    const saving = savingOf(proposals, catalog, assumptions)
    const unknown = proposals
      .flatMap(item => item.changes.map(change => change.procedure))
      .filter(code => !catalog.procedures.has(code))
    for (const code of unknown) err(`Không có thủ tục mã "${code}" trong danh mục.`)
    const pairs = pairsOf(proposals, catalog, assumptions, saving)
    const single = totalOf(saving) !== undefined
    const simulation = single ? simulate(pairs, assumptions, { draws, seed }) : undefined
    const bars = single ? tornado(pairs, assumptions) : []
    const models = [assumptions, ...otherModels(catalog, on, values, assumptions.model.id)].map(item => ({
      model: item.model.id,
      name: item.model.name,
      total: item === assumptions ? totalOf(saving) : totalOf(savingOf(proposals, catalog, item)),
    }))
    if (values.json === true) out(json(saving, assumptions, { range: simulation ?? null, tornado: bars, models }))
    else {
      const name = proposals.length === 1 ? (proposals[0]?.name ?? '') : `${proposals.length} phương án cùng nhau`
      out(savingSentence(name, totalOf(saving), daysOf(saving)))
      out(
        `Tính theo tham số ngày ${formatDate(saving.costOn)}; dự kiến có hiệu lực từ ${formatDate(saving.from)}. Mô hình: ${assumptions.model.name}.`,
      )
      for (const item of saving.procedures) out(`\n${procedureText(item)}`)
      out(`\n${operationTable(saving.byOperation)}`)
      out('Phần của mỗi thay đổi tính theo thứ tự ghi; số từng dòng đã làm tròn để đọc, không dùng để cộng lại.')
      if (simulation) out(`\n${rangeText(simulation, bars)}`)
      if (models.length > 1) out(`\n${modelsTable(models)}`)
      for (const text of new Set(proposals.flatMap(item => item.assumptions ?? []))) out(`Giả định: ${text}`)
      for (const { document, article } of proposals.flatMap(item => item.requires ?? []))
        out(`Phải sửa: ${citation({ document, article }, catalog)}`)
      out(`Tham số:\n${factsText(assumptions, catalog)}`)
      const model = catalog.models.get(assumptions.model.id)
      if (values.explain === true && model)
        for (const { before, after } of allPairs(proposals, catalog, assumptions)) {
          out(`\n${before.code}, hiện nay:\n${derivation(before, assumptions, model, catalog)}`)
          out(`\n${before.code}, sau đơn giản hóa:\n${derivation(after, assumptions, model, catalog)}`)
        }
    }
    return unknown.length > 0 ? 1 : 0
  },
}
