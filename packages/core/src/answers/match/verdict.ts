/** All verdicts on a guess. Only its player sees `almost`. */
export const VERDICTS = ['correct', 'almost', 'wrong'] as const

export type Verdict = (typeof VERDICTS)[number]

/** `exact` forgives no typo, yet still case, accents, punctuation, articles and plurals. */
export type Strictness = 'exact' | 'normal'
