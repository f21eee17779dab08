import type { FoundNames, FoundNamesQuery } from '@pd/contract'
import { type Game, ok } from '@pd/core'
import { languagesOf } from '@pd/languages'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import type { ViewTools } from './view-game.ts'

/** The names of an item that the player has found, in the language of the game, in another one and in none. */
export const viewNames = async (
  game: Game,
  { round: number = 1, lang }: FoundNamesQuery,
  { catalogue }: Pick<ViewTools, 'catalogue'>,
): Promise<Outcome<FoundNames, 'object_not_found'>> => {
  const round = game.rounds.find((each) => each.number === number)
  if (round?.outcome !== 'found') return refuseWith('object_not_found')
  const subject = await catalogue.subject(round.itemId, round.pictureId)
  if (!subject) return refuseWith('object_not_found')
  const wanted = [...languagesOf(game.language), ...languagesOf(lang ?? '')]
  const isWanted = (locale: string) => locale === 'und' || languagesOf(locale).some((each) => wanted.includes(each))
  const names = subject.names.filter(({ locale }) => isWanted(locale))
  return ok({ names: names.map(({ locale, text }) => ({ locale, text })) })
}
