import { common } from './_data.ts'

/** Parameters and models for every procedure's calculation in the browser. */
export const GET = () => Response.json(common)
