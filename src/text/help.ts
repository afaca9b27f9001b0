import { type CommandName, type CommandWords, commandTexts, commonOptions } from './cli.ts'

interface Declared {
  word?: string
  least: number
  most: number
}

const table = (rows: readonly (readonly [string, string])[]) => {
  const width = Math.max(0, ...rows.map(([flag]) => flag.length))
  return rows.map(([flag, what]) => `  ${flag.padEnd(width)}  ${what}`).join('\n')
}

const written = (name: string, { word }: Declared): string => `--${name}${word === undefined ? '' : ` ${word}`}`

/** How a command is written: its arguments, the options that it needs, the options that it takes. */
export function usageOf(name: CommandName, argument: Declared, options: Readonly<Record<string, Declared>>): string {
  const word = `${argument.word ?? ''}${argument.most > 1 ? '…' : ''}`
  const flags = Object.entries(options).toSorted(([, a], [, b]) => b.least - a.least)
  return [
    `thutuc ${name}`,
    ...(word === '' ? [] : [argument.least === 0 ? `[${word}]` : word]),
    ...flags.map(([flag, option]) => (option.least > 0 ? written(flag, option) : `[${written(flag, option)}]`)),
  ].join(' ')
}

/** Help of one command, made from what it declares. */
export function helpOf(name: CommandName, declared: Declared, options: Readonly<Record<string, Declared>>): string {
  const words: CommandWords = commandTexts[name]
  const { summary, argument, examples } = words
  const rows = Object.entries(options).map(
    ([flag, option]) => [written(flag, option), { ...commonOptions, ...words.options }[flag] ?? ''] as const,
  )
  const first = argument === undefined ? [] : [[declared.word ?? '', argument] as const]
  const parts = [
    `${usageOf(name, declared, options)}\n\n${summary[0]?.toLocaleUpperCase('vi')}${summary.slice(1)}.`,
    `Lựa chọn:\n${table([...first, ...rows, ['-h, --help', 'xem trợ giúp này']])}`,
  ]
  if (examples) parts.push(`Ví dụ:\n${examples.map(example => `  ${example}`).join('\n')}`)
  return parts.join('\n\n')
}

/** Help of the whole program. */
export const generalHelp = (): string =>
  [
    'thutuc: danh mục thủ tục hành chính, chi phí tuân thủ và trang tra cứu.',
    `Lệnh:\n${table(Object.entries(commandTexts).map(([name, { summary }]) => [name, summary] as const))}`,
    'Xem một lệnh: thutuc LỆNH --help. Phiên bản: thutuc --version.\nMã kết thúc: 0 tốt, 1 dữ liệu có lỗi, 2 gõ chưa đúng.',
  ].join('\n\n')
