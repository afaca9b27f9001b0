/** The numbers that were tuned on one half of the questions and checked on the other; see docs. */
export const weights = {
  /** A word of a clause that is not the wish: why, after what. */
  aside: 0.4,
  name: 1,
  title: 0.9,
  keyword: 0.9,
  sector: 0.25,
  agency: 0.12,
  lifeEvent: 0.2,
  province: 0.3,
  detail: 0.12,
  /** How much a long name thins out its words. */
  length: 0.7,
  /** A toned word against another tone of the same letters. */
  otherTone: 0.12,
  filler: 0.1,
  number: 0.6,
  /** The official words of a synonym, beside those typed. */
  synonym: 0.8,
  /** The same where names use the typed words too. */
  beside: 0.45,
  /** Colloquial words once their official ones are known. */
  replaced: 0.35,
  repaired: 0.75,
  prefix: 0.5,
  /** Words that stand together in question and name. */
  pair: 1.2,
  /** Share of the name that the question covers. */
  cover: 0.8,
  common: 0.03,
  mass: 1,
  /** A line that stands in the question word for word. */
  exact: 0.2,
  longest: 40,
  beyond: 0.3,
  variant: 0.12,
  longLine: 2,
  /** Words in brackets of a name count less for its cover. */
  bracket: 0.5,
  candidates: 250,
  /** A term of less weight is not shown as found. */
  shown: 0.3,
  /** An entry below this part of the best score is no match. */
  least: 0.3,
}

/** Log odds that the best hit is what was asked, fitted on questions whose procedure was and was not in the index. */
export const presenceWeights = {
  base: -5.88,
  told: 2.44,
  said: 3.65,
  both: 1.08,
  missing: -4.94,
  /** Lines said nearly whole. */
  whole: 1.35,
  /** Below this chance the answer is that it is not here; below the second that it may not be. */
  absent: 0.15,
  doubtful: 0.28,
} as const
