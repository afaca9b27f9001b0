import type { When } from '../../src/model/procedure.ts'

/** The condition of a line as an attribute for the browser script; absent for a line that always applies. */
export const whenAttribute = (when: When | undefined): string | undefined => when && JSON.stringify(when)
