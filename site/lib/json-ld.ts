import type { Catalog } from '../../src/model/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { channelNames } from '../../src/text/labels.ts'

/** A procedure as a schema.org GovernmentService. */
export function governmentService(
  procedure: Procedure,
  { agencies, provinces, sectors }: Catalog,
  url: string,
): object {
  const { agency, province } = procedure
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    identifier: procedure.code,
    name: procedure.name,
    ...(procedure.title && { alternateName: procedure.title }),
    ...(procedure.summary && { description: procedure.summary }),
    serviceType: sectors.get(procedure.sector)?.name ?? procedure.sector,
    ...(agency && { provider: { '@type': 'GovernmentOrganization', name: agencies.get(agency)?.name ?? agency } }),
    areaServed: {
      '@type': 'AdministrativeArea',
      name: province ? (provinces.get(province)?.fullName ?? province) : 'Việt Nam',
    },
    availableChannel: (procedure.channels ?? []).map(({ id, where }) => ({
      '@type': 'ServiceChannel',
      name: channelNames[id],
      ...(where && { description: where }),
    })),
  }
}
