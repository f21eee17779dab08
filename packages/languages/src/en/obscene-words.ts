import type { ObsceneWords } from '../language.ts'
import { words } from '../words.ts'

/**
 * English words are refused in every language. The library `obscenity` has the list; here is what it lacks, and the names of people
 * that it would refuse.
 */
export const obsceneWords: ObsceneWords = {
  patterns: words('|hitler |nazi| |nazis| |heil| |biatch |cvnt |niglet |niguh |niqa |niqer |phuck |wetback'),
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
      'babitch',
      'chinkara',
      'cum laude',
      'dick tracy',
      'faggioli',
      'fagerberg',
      'fagundes',
      'georgy',
      'gorgy',
      'kikelomo',
      'lee hooker',
      'peniscola',
      'pissarro',
      'pissouri',
      'rapeseed',
      'semenov',
      'shiteki',
      'shitterton',
      'slutsk',
      'slutzk',
      'tittensor',
      'turda',
      'turdus',
      'twatt',
      'wankel',
      'fagan',
    ],
    ...[
      'fagerlund',
      'fagerstrom',
      'fagin',
      'fu',
      'fukuda',
      'fukui',
      'fukuoka',
      'fukushima',
      'fukuyama',
      'penistone',
      'shital',
    ],
  ],
}
