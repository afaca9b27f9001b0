import type { Province } from '../model/lists.ts'
import { fold } from './clean.ts'

const issuer = /\b(?:ubnd|uy ban nhan dan|so|trung tam|van phong|ban)\b.*?\b(?:tinh|thanh pho|tp) (.+)$/

/** The province whose own procedure it is, from the name of the body that published it. */
export function provinceOf(body: string, provinces: readonly Province[]): string | undefined {
  const tail = issuer.exec(fold(body))?.[1]
  if (tail === undefined) return undefined
  return provinces.find(province => tail === fold(province.name) || tail.startsWith(`${fold(province.name)} `))?.code
}
