import { machineTexts, systemFaults } from '../text/machine.ts'

/** The machine, not the data and not the command line, stands in the way; the message says what and where. */
export class MachineFault extends Error {}

/** Why the system refused; undefined for what is no refusal of the system. */
export function refusal(error: unknown): string | undefined {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (!/^E[A-Z0-9]+$/.test(code)) return undefined
  return (systemFaults as Readonly<Record<string, string>>)[code] ?? message
}

function wordsOf(error: Error): string {
  if (error instanceof MachineFault) return error.message
  const why = refusal(error)
  return why === undefined
    ? machineTexts.bug(error.message)
    : machineTexts.fault((error as NodeJS.ErrnoException).path, why)
}

/** The sentence with which a run ends that could not go on; its stack is for those who set THUTUC_STACK. */
export function lastWords(thrown: unknown): string {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  return process.env.THUTUC_STACK === undefined ? wordsOf(error) : `${wordsOf(error)}\n${error.stack}`
}
