import type { Verdict } from './match.ts'

/**
 * What a guess must be worth. The answer lists its names with `|`, each in the language of the table unless it says `fr:`;
 * the rivals, other items of the same catalogue, are listed alike.
 */
export type CorpusRow = readonly [answer: string, guess: string, verdict: Verdict, rivals?: string]
