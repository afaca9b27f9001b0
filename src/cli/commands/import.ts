import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { byCode } from '../../import/lacks.ts'
import { conflictText, reportText, summaryText } from '../../import/report.ts'
import { rulesByKind } from '../../import/tally.ts'
import { commandTexts } from '../../text/cli.ts'
import { readCode } from '../../text/code.ts'
import { importTexts as texts } from '../../text/import.ts'
import { valueWords } from '../../text/option.ts'
import { committedCatalog } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { importFacts } from '../import/facts.ts'
import { progress } from '../import/progress.ts'
import { runImport } from '../import/run.ts'
import { importSheet } from '../import/sheet.ts'
import { isJsonSource, sourceFiles } from '../import/sources.ts'
import { openReader, openStore } from '../import/store.ts'
import { commaList, flag, optional, type Reader, required, several, UsageError, withDefault } from '../option.ts'
import { date, newFile, newFolder, source } from '../readers.ts'

/** A code, or all of them. */
const accepted: Reader<string> = {
  word: valueWords.accept,
  read(written) {
    const found = written === 'all' ? written : readCode(written)
    if (found === undefined) throw new UsageError(texts.badAccept(written.slice(0, 80)))
    return found
  },
}

function checkedFiles(names: readonly string[]): string[] {
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
  return sheet
}

function writeReport(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

export const command = defineCommand({
  words: commandTexts.import,
  options: {
    into: required(newFolder),
    report: optional(newFile()),
    accept: commaList(accepted),
    on: withDefault(date, ({ today }) => today),
    json: flag,
    facts: flag,
  },
  argument: several(source, 1, 10_000),
  async run({ values, argument, out, err }) {
    const accept = values.accept.includes('all') ? 'all' : new Set(values.accept)
    const sheet = sheetAmong(argument)
    const files = sheet === undefined ? checkedFiles(argument) : []
    const store = openStore(values.into)
    if (sheet !== undefined) return importSheet(sheet, store, { out, err }).finally(store.close)
    if (values.facts) return importFacts(files, store, out).finally(store.close)
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
        on: values.on,
        afterLine: ({ read }) => {
          bar.show(texts.progress(read))
          return interrupted
        },
      })
      bar.clear()
      const path = values.report
      const asJson = JSON.stringify(
        { ...report, rulesByKind: rulesByKind(report), lacksByCode: byCode(report.lacks) },
        null,
        1,
      )
      if (path !== undefined) writeReport(path, path.endsWith('.json') ? asJson : reportText(report))
      for (const entry of report.entries) if (entry.outcome === 'conflict') err(conflictText(entry))
      if (values.json) out(asJson)
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
})
