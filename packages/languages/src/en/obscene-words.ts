import type { ObsceneWords } from '../language.ts'

/**
 * English words are refused in every language. The library `obscenity` has the list; here is what it lacks, and the names of people
 * that it would refuse.
 */
export const obsceneWords: ObsceneWords = {
  patterns: ['|hitler', '|nazi|', '|nazis|', '|heil|'],
  exceptions: [
    ...[
      'analeigh',
      'analia',
      'annal',
      'analu',
      'assel',
      'assombr',
      'cumali',
      'cummings',
      'dickson',
      'dickinson',
      'dick tracy',
      'fagan',
    ],
    ...['fagerlund', 'fagerstrom', 'fagin', 'fu', 'fukuda', 'fukui', 'fukuoka', 'fukushima', 'penistone', 'shital'],
  ],
}
