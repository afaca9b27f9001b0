/** The numbers that were tuned on one half of the questions and checked on the other; see docs. */
export const weights = {
  /** A word of a clause that is not the wish: why, after what. */
  aside: 0.4,
  /** How much less a word counts that the one before it foretells: `nam` after `Việt`. */
  foretold: 0.5,
  name: 1,
  title: 0.9,
  keyword: 0.65,
  /** What people say when they look for it. */
  phrase: 0.6,
  /** The first part of a name. */
  head: 0.8,
  /** A question that meets it meets less than a whole name. */
  headLine: 0.8,
  /** What people say tells less surely what is meant than a name. */
  phraseLine: 1,
  sector: 0.25,
  lifeEvent: 0.2,
  province: 0.3,
  detail: 0.115,
  /** How much a long name thins out its words. */
  length: 0.7,
  /** A toned word against another tone of the same letters. */
  otherTone: 0.12,
  filler: 0.1,
  number: 0.6,
  /** The official words of a synonym, beside those typed. */
  synonym: 1,
  /** The same where names use the typed words too. */
  beside: 0.45,
  /** And of a single word. */
  besideShort: 0.22,
  /** Official words of a phrase whose words stand apart. */
  loose: 0.35,
  /** Official words of a phrase of three words or more, which someone wrote down for it. */
  besideLong: 0.7,
  /** A death in the family is to be registered. */
  death: 0.8,
  /** Colloquial words once their official ones are known. */
  replaced: 0.35,
  repaired: 0.75,
  prefix: 0.5,
  /** Words that stand together in question and name. */
  pair: 1.1,
  /** Of that, how rare each of the two is and how rare it is that they stand together. */
  ofWords: 0.25,
  ofPair: 0.5,
  /** Share of the name that the question covers. */
  cover: 0.8,
  common: 0.04,
  mass: 1,
  /** A line that stands in the question word for word. */
  exact: 0.2,
  longest: 40,
  beyond: 0.3,
  variant: 0.16,
  longLine: 2,
  /** Words in brackets of a name count less for its cover. */
  bracket: 0.5,
  candidates: 150,
  /** Of these it is looked at what they do. */
  looked: 40,
  /** And so many of what the catalogue lacks. */
  lackingCandidates: 40,
  lackingLooked: 10,
  /** What is lacking is named where it is told so much of the question. */
  toldToName: 0.5,
  /** How much the words of a long official phrase thin out. */
  longOfficial: 0.4,
  /** A term of less weight is not shown as found. */
  shown: 0.3,
  /** An entry below this part of the best score is no match. */
  least: 0.3,
  /** Nor is one below this part near to what is not here. */
  leastNear: 0.6,
}

/** What moves an entry up or down beside others, as parts of the logarithm of its score; learned on the open halves of all questions. */
export const order = {
  done: 0.135,
  undone: -0.08,
  otherDeed: -0.026,
  startsToo: 0.2,
  /** Makes something new, where nothing else is asked. */
  starts: 0.035,
  sameLevel: 0.075,
  otherLevel: -0.053,
  otherAge: -0.29,
  /** What one province has for itself, where it is not named. */
  otherProvince: -0.1,
  /** Much of the question told by an entry of which a line is said nearly whole. */
  both: 0.4,
  lacks: -0.042,
  inName: 0.09,
  inHead: 0.145,
  asTyped: 0.14,
  beyond: 0.145,
  /** What is lacking has no official name here: so much for what is told of it. */
  lacking: 0.12,
  hasCalls: 0,
  called: -0.028,
} as const

/** What puts the best forty in their last order, beside the logarithm of their score; learned on all questions. */
export const finals = {
  told: 0.845,
  saidAgain: 0.788,
  beyond: 0.706,
  /** Of the score, as a part of what all words could give: of single words, of the name, of what it is called. */
  words: 0.517,
  name: 0.35,
  call: 0.248,
  /** How much of what tells its name from those of the others is said. */
  apart: 0.36,
  /** It begins with what nobody asked for. */
  unasked: -0.097,
  /** Makes something new, where nothing else is asked. */
  starts: 0.056,
  sameLevel: 0.143,
  otherLevel: -0.18,
  ownProvince: 0.2,
  otherProvince: -0.3,
} as const

/**
 * Log odds that the best hit is what was asked, by what the question and the hit show (`presence`), fitted on questions whose procedure is and is not
 * in the catalogue: where it lacks few procedures, or none that is known, and where it lacks many.
 */
export const presenceWeights = {
  few: {
    base: -13.78,
    told: 3.84,
    said: 3.46,
    whole: -0.06,
    asTyped: -0.99,
    /** Part of the question that speaks of what no procedure deals with. */
    astray: -14.04,
    score: 1.08,
    /** What is lacking is worth more. */
    ahead: -3.86,
    length: 0.65,
    /** Words mended: it was understood. */
    repaired: 0.51,
  },
  many: {
    base: -3.58,
    told: 2.87,
    said: 3.68,
    whole: 0.38,
    asTyped: -1.07,
    astray: -10.49,
    score: -0.14,
    ahead: -2.35,
    length: -0.11,
    repaired: -0.05,
  },
} as const

/** Below the first chance the answer is that it is not here; below the second that it may not be. */
export const presenceBounds = {
  few: { absent: 0.27, doubtful: 0.55 },
  many: { absent: 0.117, doubtful: 0.78 },
} as const

/**
 * When one entry alone can be meant: how many times its score is that of the next, by how well both meet the question. Set on the even lines of the
 * questions, looked at on the odd ones and on questions written afterwards (tests/bench/questions/card.jsonl).
 */
export const clearWinner = {
  ahead: 1.5,
  /** Where the next meets the question as well, or the best does what was not asked. */
  aheadTwin: 1.85,
  /** Where the question is one of its names, word for word. */
  aheadWhole: 1.15,
  /** By how much more the best must be worth, as a logarithm, than what the catalogue lacks. */
  aheadLacking: 0.5,
  /** So far one of the same kind is looked for, of which the question may as well speak. */
  ofOneKind: 3,
  whole: 0.97,
  alike: 0.03,
  told: 0.35,
  /** Where the most telling thing is lacking, and not much else is told. */
  aheadLacks: 2,
  lacks: 0.6,
  toldMost: 0.65,
} as const
