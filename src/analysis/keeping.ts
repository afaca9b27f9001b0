import type { Keep, Keeping } from '../model/keep.ts'

/** Looks anew each time. */
export const findEach: Keep = (_record, find) => find()

/** Keeps nothing of what is found. */
export const keepingNothing: Keeping = (_name, _around, make) => make(findEach)
