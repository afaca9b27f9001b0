import type { Procedure } from '../../src/model/procedure.ts'
import type { SiteData } from './catalog.ts'
import { sectorGroups } from './groups.ts'
import { href } from './paths.ts'

export const postingPath = (): string => href('/niem-yet/')
export const sheetPath = (code: string): string => href(`/niem-yet/thu-tuc/${code}/`)
export const sectorSheetPath = (id: string): string => href(`/niem-yet/linh-vuc/${id}/`)
export const sectorSheetsPath = (id: string): string => href(`/niem-yet/linh-vuc/${id}/to-a4/`)
export const bookletPath = (): string => href('/niem-yet/cam-nang/')

/** The name of the commune whose booklet it is, as typed at `--commune`. */
export const commune: string | undefined = process.env.THUTUC_COMMUNE

/** The procedures of the booklet: of the commune level, by sector. */
export const communeGroups = (data: SiteData): ReturnType<typeof sectorGroups> =>
  sectorGroups({ ...data, listed: data.listed.filter(procedure => procedure.levels?.includes('commune')) })

/** Whether a fee that everybody may have to pay stands in the record without having been compared with its source. */
export const feeUnverified = ({ fees = [] }: Procedure): boolean =>
  fees.some(fee => fee.verified === false && !fee.optional && fee.undetermined === undefined)
