import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { byCode } from '../../import/lacks.ts'
import { conflictText, reportText, summaryText } from '../../import/report.ts'
import { rulesByKind } from '../../import/tally.ts'
import { importTexts as texts } from '../../text/import.ts'
import { committedCatalog } from '../catalog.ts'
import { type Command, dateOption, type Invocation, text, UsageError } from '../command.ts'
import { importFacts } from '../import/facts.ts'
import { progress } from '../import/progress.ts'
import { runImport } from '../import/run.ts'
import { importSheet } from '../import/sheet.ts'
import { isJsonSource, sourceFiles } from '../import/sources.ts'
import { openReader, openStore } from '../import/store.ts'

/** The codes of `--accept`, or all. */
function accepted(values: Invocation['values']): ReadonlySet<string> | 'all' {
  const given = values.accept
  const codes = (Array.isArray(given) ? given : []).flatMap(part => part.split(/[\s,]+/)).filter(code => code !== '')
  if (codes.includes('all')) return 'all'
  const wrong = codes.find(code => !/^[1-9]\.\d{6}$/.test(code))
  if (wrong !== undefined) throw new UsageError(texts.badAccept(wrong))
  return new Set(codes)
}

function checkedFiles(names: readonly string[]): string[] {
  const missing = names.find(name => !existsSync(name))
  if (missing !== undefined) throw new UsageError(texts.noFile(missing))
  const files = sourceFiles(names)
  const other = files.find(name => !isJsonSource(name))
  if (other !== undefined) throw new UsageError(texts.notASource(other))
  if (files.length === 0) throw new UsageError(texts.emptyFolder(names.join(', ')))
  return files
}

/** The spreadsheet among the arguments, which stands alone. */
function sheetAmong(names: readonly string[]): string | undefined {
  const sheet = names.find(name => /\.xlsx$/i.test(name))
  if (sheet !== undefined && names.length > 1) throw new UsageError(texts.sheetAlone)
  if (sheet !== undefined && !existsSync(sheet)) throw new UsageError(texts.noFile(sheet))
  return sheet
}

function target(values: Invocation['values']): string {
  const into = text(values, 'into')
  if (into === undefined) throw new UsageError(texts.noTarget)
  if (existsSync(into) && !statSync(into).isDirectory()) throw new UsageError(texts.targetNoFolder(into))
  return into
}

function writeReport(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

export const command: Command = {
  options: {
    into: { type: 'string' },
    report: { type: 'string' },
    accept: { type: 'string', multiple: true },
    on: { type: 'string' },
    json: { type: 'boolean' },
    facts: { type: 'boolean' },
  },
  positionals: [1, 10_000],
  async run({ values, positionals, out, err, today }) {
    const accept = accepted(values)
    const into = target(values)
    const sheet = sheetAmong(positionals)
    const files = sheet === undefined ? checkedFiles(positionals) : []
    const store = openStore(into)
    if (sheet !== undefined) return importSheet(sheet, store, { out, err }).finally(store.close)
    if (values.facts === true) return importFacts(files, store, out).finally(store.close)
    const bar = progress(process.stderr)
    let interrupted = false
    const interrupt = () => {
      interrupted = true
    }
    process.once('SIGINT', interrupt)
    process.once('SIGTERM', interrupt)
    try {
      const report = await runImport({
        files,
        store,
        committed: openReader(committedCatalog),
        accept,
        on: dateOption(values, today),
        afterLine: ({ read }) => {
          bar.show(texts.progress(read))
          return interrupted
        },
      })
      bar.clear()
      const path = text(values, 'report')
      const asJson = JSON.stringify(
        { ...report, rulesByKind: rulesByKind(report), lacksByCode: byCode(report.lacks) },
        null,
        1,
      )
      if (path !== undefined) writeReport(path, path.endsWith('.json') ? asJson : reportText(report))
      for (const entry of report.entries) if (entry.outcome === 'conflict') err(conflictText(entry))
      if (values.json === true) out(asJson)
      else out(summaryText(report))
      if (path !== undefined) err(texts.reportAt(path))
      if (interrupted) err(texts.interrupted)
      return interrupted || report.stopped.length > 0 || report.outcomes.conflict !== undefined ? 1 : 0
    } finally {
      process.off('SIGINT', interrupt)
      process.off('SIGTERM', interrupt)
      store.close()
    }
  },
}
