import { recordWords as words } from '../text/import.ts'
import { fold, oneLine } from './clean.ts'
import type { Around } from './lists.ts'
import { listOf, type Raw, textOf } from './raw.ts'
import type { Tell } from './rules.ts'

const roles = [
  ['executing', 'departmentsExecuting', 'unitGroupsExecuting'],
  ['authority', 'departmentsAuthority', 'unitGroupsAuthority'],
  ['authorized', 'departmentsAuthorized', 'unitGroupsAuthorized'],
  ['coordinating', 'departmentsCoordinating', 'unitGroupsCoordinating'],
] as const

function namesOf(detail: Raw, keys: readonly string[]): string[] {
  const names = keys.flatMap(key => listOf(detail, key).map(raw => oneLine(textOf(raw, 'name')).replace(/\.$/, '')))
  return names.filter((name, at) => name !== '' && names.findIndex(other => fold(other) === fold(name)) === at)
}

/** The agency that performs the procedure, with what else the source says of agencies, in words. */
export interface Bodies {
  agency: string | undefined
  notes: string[]
  unclear: string[]
}

/** The first agency named, unit groups before single offices; one that ended before the date is no agency of a record in force. */
export function agencies(detail: Raw, { lists, on }: Around, tell: Tell): Bodies {
  const [executing, authority, ...others] = roles.map(([role, departments, groups]) => ({
    role,
    names: namesOf(detail, [groups, departments]),
  }))
  const list = executing?.names.length ? executing.names : (authority?.names ?? [])
  const main = list.find(name => (lists.agencyEnd(name) ?? on) >= on)
  const rest = list.filter(name => name !== main)
  if (rest.length > 0) tell('AGENCIES_MORE', String(rest.length))
  const ended = list.filter(name => (lists.agencyEnd(name) ?? on) < on)
  for (const name of ended) tell('AGENCY_ENDED', name)
  const competent = (authority?.names ?? []).filter(name => !list.some(other => fold(other) === fold(name)))
  const notes = [
    { role: 'executing' as const, names: rest },
    { role: 'authority' as const, names: competent },
    ...others,
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }) => words.agencies(words.roles[role], names.join('; ')))
  return {
    agency: main === undefined ? undefined : lists.agency(main),
    notes,
    unclear: ended.map(name => words.agencyEnded(name, lists.agencyEnd(name) ?? '')),
  }
}
