import type { ParseArgsOptionsConfig } from 'node:util'

/** What a command is given after its arguments were read and found well-formed. */
export interface Invocation {
  values: Record<string, string | boolean | string[] | undefined>
  positionals: string[]
  /** Prints a line of the answer. */
  out(text: string): void
  /** Prints a line of explanation, apart from the answer. */
  err(text: string): void
  /** Today in Vietnam, ISO. */
  today: string
}

/** A command of `thutuc`: 0 fine, 1 problems in the data; wrong use is thrown as `UsageError` and ends with 2. */
export interface Command {
  options: ParseArgsOptionsConfig
  /** Least and most positional arguments. */
  positionals: readonly [number, number]
  run(invocation: Invocation): Promise<number> | number
}

/** The person typed something that the command does not take; the message says what to type. */
export class UsageError extends Error {}

/** A text option, or its default. */
export function text(values: Invocation['values'], key: string): string | undefined
export function text(values: Invocation['values'], key: string, otherwise: string): string
export function text(values: Invocation['values'], key: string, otherwise?: string): string | undefined {
  const value = values[key]
  return typeof value === 'string' ? value : otherwise
}

/** The date of `--on`, or today; refuses what is not a date of the calendar. */
export function dateOption(values: Invocation['values'], today: string, key = 'on'): string {
  const value = text(values, key, today)
  const date = new Date(`${value}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new UsageError(
      `--${key} cần một ngày có thật, viết năm-tháng-ngày, ví dụ --${key} 2026-11-22 (đang là "${value}").`,
    )
  return value
}
