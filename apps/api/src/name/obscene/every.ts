import type { WordList } from './word-list.ts'

/** What is refused in every language, and people whom the English list would refuse. */
export const every: WordList = {
  refused: ['|hitler', '|nazi|', '|nazis|', '|heil|'],
  spared: [
    ...[
      'analeigh',
      'analia',
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
