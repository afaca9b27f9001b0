import type { PublishedClaim } from '../../model/claim.ts'
import { each } from '../context.ts'

/** A published figure is followed in exactly one way, and names only what it has. */
export const claims = each<PublishedClaim>(
  'claim',
  catalog => catalog.claims,
  ({ terms, engine, cannot, inputs = [], over = [] }, report) => {
    const ways = Object.entries({ terms, engine, cannot }).flatMap(([key, value]) => (value === undefined ? [] : [key]))
    if (ways.length !== 1) report('CLAIM_FORM', ['figure'], { value: ways.join(', ') || 0 }, { atKey: true })
    const known = inputs.map(({ id }) => id)
    const named = [
      ...(terms ?? []).flatMap(({ times }, at) =>
        times.map((id, index) => ({ id, path: ['terms', at, 'times', index] })),
      ),
      ...over.map((id, index) => ({ id, path: ['over', index] })),
    ]
    for (const { id, path } of named)
      if (!known.includes(id)) report('CLAIM_INPUT', path, { value: id, known: known.join(', ') })
  },
)
