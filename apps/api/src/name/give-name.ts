import { type GivenNames, languagesOf } from '@pd/languages'
import { PLAYER_WORDS } from '@pd/languages/player-words'

const nth = ({ first, second }: GivenNames, number: number): string =>
  `${first[Math.floor(number / second.length)]} ${second[number % second.length]}`

/**
 * A name of two words in a language that no player has yet; in a room with more players than names a number follows. `random` gives
 * numbers in [0, 1).
 */
export const giveName = (language: string, random: () => number, isTaken: (name: string) => boolean): string => {
  const { givenNames } = PLAYER_WORDS[languagesOf(language)[0] ?? 'en']
  const count = givenNames.first.length * givenNames.second.length
  const start = Math.floor(random() * count)
  for (let step = 0; ; step++) {
    const again = Math.floor(step / count)
    const name = nth(givenNames, (start + step) % count) + (again > 0 ? ` ${again + 1}` : '')
    if (!isTaken(name)) return name
  }
}
