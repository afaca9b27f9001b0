import { byCode } from '../../import/lacks.ts'
import { changesText, conflictText, reportText, summaryText } from '../../import/report.ts'
import { type Report, rulesByKind } from '../../import/tally.ts'
import { commandTexts } from '../../text/cli.ts'
import { readCode } from '../../text/code.ts'
import { importTexts as texts } from '../../text/import.ts'
import { valueWords } from '../../text/option.ts'
import { writeWhole } from '../atomic.ts'
import { committedCatalog } from '../catalog.ts'
import { defineCommand, type Printers } from '../command.ts'
import { importFacts } from '../import/facts.ts'
import { progress } from '../import/progress.ts'
import { runImport } from '../import/run.ts'
import { importSheet } from '../import/sheet.ts'
import { isJsonSource, sourceFiles } from '../import/sources.ts'
import { openReader, openStore } from '../import/store.ts'
import { withLock } from '../lock.ts'
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

export const command = defineCommand({
  words: commandTexts.import,
  options: {
    into: required(newFolder),
    report: optional(newFile()),
    accept: commaList(accepted),
    keep: commaList(accepted),
    full: flag,
    on: withDefault(date, ({ today }) => today),
    json: flag,
    facts: flag,
    preview: flag,
  },
  argument: several(source, 1, 10_000),
  run({ values, argument, out, err }) {
    const sheet = sheetAmong(argument)
    const files = sheet === undefined ? checkedFiles(argument) : []
    return withLock(values.into, async () => {
      const store = openStore(values.into)
      try {
        if (sheet !== undefined) return await importSheet({ file: sheet, store, preview: values.preview }, { out, err })
        if (values.facts) return await importFacts(files, store, out)
        const { report, interrupted } = await untilStopped(stop =>
          runImport({
            files,
            store,
            committed: openReader(committedCatalog),
            accept: codesOf(values.accept),
            keep: codesOf(values.keep),
            full: values.full,
            on: values.on,
            afterLine: stop,
          }),
        )
        return tellReport(report, interrupted, values, { out, err })
      } finally {
        store.close()
      }
    })
  },
})

const codesOf = (list: readonly string[]) => (list.includes('all') ? 'all' : new Set(list))

/** Runs an import that a signal ends with every file whole. */
async function untilStopped(
  run: (afterLine: (report: Report) => boolean) => Promise<Report>,
): Promise<{ report: Report; interrupted: boolean }> {
  const bar = progress(process.stderr)
  let interrupted = false
  const interrupt = () => {
    interrupted = true
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  try {
    const report = await run(({ read }) => {
      bar.show(texts.progress(read))
      return interrupted
    })
    return { report, interrupted }
  } finally {
    bar.clear()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

/** Prints what an import did, and gives its exit code. */
function tellReport(
  report: Report,
  interrupted: boolean,
  { report: path, json }: { report?: string | undefined; json: boolean },
  { out, err }: Printers,
): number {
  const whole = { ...report, rulesByKind: rulesByKind(report), lacksByCode: byCode(report.lacks) }
  const asJson = JSON.stringify(whole, null, 1)
  if (path !== undefined) writeWhole(path, path.endsWith('.json') ? asJson : reportText(report))
  for (const text of changesText(report)) err(text)
  for (const entry of report.entries) if (entry.outcome === 'conflict') err(conflictText(entry))
  out(json ? asJson : summaryText(report))
  if (path !== undefined) err(texts.reportAt(path))
  if (interrupted) err(texts.interrupted)
  return interrupted || report.stopped.length > 0 || report.outcomes.conflict !== undefined ? 1 : 0
}
