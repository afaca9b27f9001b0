import type { Agency } from '../../model/lists.ts'
import type { Procedure } from '../../model/procedure.ts'

/** To whom one complains of a procedure: first the body that decides it, then the one above (Luật Khiếu nại, Điều 7). */
export interface ComplaintPath {
  first: Agency
  second?: Agency
  /** The procedure of the catalogue that hears the first complaint against that body. */
  procedure?: Procedure
}

/** The procedures that hear complaints: the few among all that a path may end at. */
export const complaintsIn = (procedures: Iterable<Procedure>): Procedure[] => [...procedures].filter(isComplaint)

const isComplaint = ({ name }: Procedure): boolean => /^giải quyết khiếu nại/iu.test(name)

/** The path of a complaint from the record's agency; undefined where the record or the list names none. */
export function complaintPath(
  { agency }: Pick<Procedure, 'agency'>,
  agencies: ReadonlyMap<string, Agency>,
  procedures: Iterable<Procedure>,
): ComplaintPath | undefined {
  const first = agency === undefined ? undefined : agencies.get(agency)
  if (first === undefined) return undefined
  const second = first.above === undefined ? undefined : agencies.get(first.above)
  const procedure = [...procedures].find(one => one.agency === first.id && isComplaint(one))
  return {
    first,
    ...(second === undefined ? {} : { second }),
    ...(procedure === undefined ? {} : { procedure }),
  }
}
