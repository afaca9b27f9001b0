import { vocabularyTurtle } from '../../../src/export/open-data/ld-vocabulary.ts'
import { address } from '../../lib/paths.ts'

/** The terms of the linked data that CPSV-AP and DCAT-AP lack. */
export const GET = () => new Response(vocabularyTurtle(address))
