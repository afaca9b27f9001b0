import type { LocalProcedure } from '../../analysis/province.ts'
import type { Office, Service } from '../../model/office.ts'

/** Lists that a province publishes apart, by how a procedure is served. */
export type ServiceList = 'online-full' | 'online-part' | 'post' | 'boundary-free'

const hasPost = ({ procedure }: LocalProcedure): boolean => (procedure.channels ?? []).some(({ id }) => id === 'post')

const serves: Record<ServiceList, (item: LocalProcedure, service: Service | undefined) => boolean> = {
  'online-full': (_item, service) => service?.online === 'full',
  'online-part': (_item, service) => service?.online === 'part',
  post: (item, service) => service?.post ?? hasPost(item),
  'boundary-free': (_item, service) => service?.boundaryFree === true,
}

/** The procedures of a list that are served in a way: as the province published it, and by post where the record has that way. */
export function servicesIn(
  listed: readonly LocalProcedure[],
  list: ServiceList,
  office: Office | undefined,
): LocalProcedure[] {
  const services = new Map((office?.services ?? []).map(service => [service.procedure, service]))
  return listed.filter(item => serves[list](item, services.get(item.procedure.code)))
}

/** Codes that can be filed online of which the province has not said whether wholly or in part. */
export function unsortedOnline(listed: readonly LocalProcedure[], office: Office | undefined): string[] {
  const sorted = new Set(
    (office?.services ?? []).flatMap(({ procedure, online }) => (online === undefined ? [] : [procedure])),
  )
  return listed
    .filter(({ procedure: { channels = [] } }) => channels.some(({ id }) => id === 'online'))
    .map(({ procedure }) => procedure.code)
    .filter(code => !sorted.has(code))
}
