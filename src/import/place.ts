import type { Province } from '../model/lists.ts'
import { fold, oneLine } from './clean.ts'
import { objectOf, type Raw, textOf } from './raw.ts'

const issuer = /\b(?:ubnd|uy ban nhan dan|so|trung tam|van phong|ban)\b.*?\b(?:tinh|thanh pho|tp) (.+)$/

/** The province whose own procedure it is, from the name of the body that published it. */
function provinceOf(body: string, provinces: readonly Province[]): string | undefined {
  const tail = issuer.exec(fold(body))?.[1]
  if (tail === undefined) return undefined
  return provinces.find(province => tail === fold(province.name) || tail.startsWith(`${fold(province.name)} `))?.code
}

/** The name of the body that published a procedure. */
export const issuerName = (detail: Raw): string =>
  oneLine(
    textOf(objectOf(objectOf(detail, 'procedureProposal'), 'issuingAgency'), 'name') ||
      textOf(detail, 'departmentPromulgateName'),
  )

/** The province that published a procedure as its own; undefined for one of the whole country. */
export const issuingProvince = (detail: Raw, provinces: readonly Province[]): string | undefined =>
  provinceOf(issuerName(detail), provinces)
