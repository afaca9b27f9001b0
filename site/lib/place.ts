const { THUTUC_SITE, THUTUC_BASE } = process.env

/** Protocol, host and port of the site, for what builds it; its pages ask `paths.ts`. */
export const origin = THUTUC_SITE ?? 'http://localhost:4321'

/** The path below which the site lies. */
export const base = THUTUC_BASE ?? '/'

/** The absolute address of a path below the base, which begins with no slash. */
export const addressAt = (path: string): string => new URL(`${base}${path}`, origin).href
