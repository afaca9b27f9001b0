import type { Contact } from '../../src/model/lists.ts'
import { data } from './catalog.ts'

/** The national portal as a door to one procedure. */
export interface PortalDoor {
  readonly contact: Contact
  readonly href: string
  /** Whether the address is of the procedure itself; else it is the portal's first page. */
  readonly own: boolean
}

/** Where the portal has a procedure; undefined where the catalogue does not name the portal. */
export function portalOf(code: string): PortalDoor | undefined {
  const contact = data.national.contacts.get('cong-quoc-gia')
  if (contact === undefined) return undefined
  const portal = data.national.sources.get(code)?.portal
  const page = portal && contact.page?.replace('{portal}', portal)
  return { contact, href: page ?? contact.url, own: page !== undefined }
}
