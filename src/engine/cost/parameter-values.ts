import type { Parameter } from '../../model/parameter.ts'
import { valueOn } from './assumptions.ts'

/** The parameters that are one number on a date, by id; what formulas of fees and benefits name. */
export function numbersOn(parameters: ReadonlyMap<string, Parameter>, on: string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [id, parameter] of parameters) {
    const value = valueOn(parameter, on)?.value
    if (typeof value === 'number') found[id] = value
  }
  return found
}
