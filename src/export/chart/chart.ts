/** One bar with its name above and its figure behind. */
export interface ChartRow {
  readonly name: string
  /** What the bar's length stands for. */
  readonly value: number
  /** The figure as it is read, with its unit and bound. */
  readonly shown: string
  /** Cells of the table behind the name. */
  readonly cells: readonly (string | number)[]
}

/** A chart of bars on one scale from zero, and the table that says the same. */
export interface Chart {
  /** Names its files. */
  readonly id: string
  readonly title: string
  /** What is compared and what it does not tell. */
  readonly description: string
  /** Heads of the table: of the name, then of each cell. */
  readonly columns: readonly string[]
  readonly rows: readonly ChartRow[]
}

/** The table of a chart with its heads. */
export const chartTable = ({ columns, rows }: Chart): (string | number)[][] => [
  [...columns],
  ...rows.map(({ name, cells }) => [name, ...cells]),
]
