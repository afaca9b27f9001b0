import type { APIRoute, GetStaticPaths } from 'astro'
import type { OpenDataFile } from '../../../src/text/open-data.ts'
import { fileNames, keyOfFile, takeOpenData } from '../../lib/open-data.ts'
import { piecesResponse } from '../../lib/pieces-response.ts'

export const getStaticPaths = (() =>
  fileNames.map(file => ({
    params: { file },
    props: { file },
    ...keyOfFile(file),
  }))) satisfies GetStaticPaths

/** A file of the whole catalogue. */
export const GET: APIRoute<{ file: OpenDataFile }> = ({ props: { file } }) =>
  piecesResponse(`du-lieu/${file}`, takeOpenData(file))
