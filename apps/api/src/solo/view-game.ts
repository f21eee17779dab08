import type { LiveCatalogue } from '@pd/catalogue'
import type { GameView, Reveal, RoundView } from '@pd/contract'
import {
  type Game,
  HINT_PRICES,
  hintsOffered,
  hintsOnSale,
  hintTexts,
  isOver,
  levelCount,
  missesLeft,
  modeOfGame,
  openRound,
  PLANS,
  pictureAt,
  pointsAt,
  type Round,
  scoreOf,
  timeLeft,
  worthNow,
} from '@pd/core'
import { frameOf } from '@pd/pictures'
import type { Subject } from '@pd/store'
import type { ItemRatings } from '../ratings/item-ratings.ts'
import type { RenderPaths, RoundPaths } from '../renders/render-paths.ts'

/** What showing games and rooms needs. */
export type ViewTools = {
  readonly catalogue: LiveCatalogue
  readonly paths: RenderPaths
  readonly ratings: Pick<ItemRatings, 'of' | 'hardnessOf' | 'usualLevelOf'>
}

/** What showing a game at a moment needs. */
export type GameViewTools = ViewTools & { readonly now: () => number }

type Words = Readonly<Record<string, string>>

type TextOf = (language: string) => string | undefined

const textIn = (language: string, of: TextOf): string | undefined => of(language) ?? of('und') ?? of('en')

/** A text in the wanted language, else without a language, else in English, else in any. */
export const inLanguage = (texts: Words, language: string): string =>
  textIn(language, (one) => (Object.hasOwn(texts, one) ? texts[one] : undefined)) ?? Object.values(texts)[0] ?? ''

/** What an item is called in a language. */
export const nameOf = ({ shownNames }: Subject, language: string): string =>
  textIn(language, (one) => shownNames.get(one)) ?? shownNames.values().next().value ?? ''

const viewHints = (game: Game, round: Round, subject: Subject): RoundView['hints'] =>
  hintTexts(round, { name: nameOf(subject, game.language), category: inLanguage(subject.pack.titles, game.language) })

const viewPrices = (game: Game, round: Round): RoundView['prices'] =>
  Object.fromEntries(hintsOnSale(round, hintsOffered(game)).map((kind) => [kind, HINT_PRICES[kind]]))

/** The page of the picture or of its pack, and the line about the item, which may be in one language alone. */
export const viewSource = ({ page, story, pack }: Subject, language: string): Pick<Reveal, 'homepage' | 'story'> => {
  const line = inLanguage(story, language)
  return { homepage: page ?? pack.homepage, ...(line !== '' && { story: line }) }
}

/** What is shown of an item once its round is closed. */
export const revealOf = (subject: Subject, language: string, paths: RoundPaths): Reveal => ({
  name: nameOf(subject, language),
  packTitle: inLanguage(subject.pack.titles, language),
  credit: subject.credit,
  licence: subject.licence,
  ...viewSource(subject, language),
  picture: paths.full(subject.picture.id),
  width: subject.picture.width,
  height: subject.picture.height,
})

/** How hard an item has proved to be, once enough players have tried it. */
export const viewHardness = (itemId: string, { ratings }: Pick<ViewTools, 'ratings'>): Pick<Reveal, 'hardness'> => {
  const level = ratings.hardnessOf(itemId)
  return level === null ? {} : { hardness: { level, plays: ratings.of(itemId)?.plays ?? 0 } }
}

/** The level that most players needed, once a few have found the item. */
const viewUsual = (itemId: string, { ratings }: Pick<ViewTools, 'ratings'>): Pick<Reveal, 'usualLevel'> => {
  const usualLevel = ratings.usualLevelOf(itemId)
  return usualLevel === null ? {} : { usualLevel }
}

const guessesOf = (round: Round, verdict: 'wrong' | 'almost'): string[] =>
  round.guesses.filter((guess) => guess.verdict === verdict).map((guess) => guess.text)

type Shown = { readonly game: Game; readonly round: Round; readonly subject: Subject }

const revealRound = ({ game, round, subject }: Shown, tools: ViewTools): Reveal => ({
  ...revealOf(subject, game.language, tools.paths.round(game.id, round.number)),
  ...viewHardness(round.itemId, tools),
  ...viewUsual(round.itemId, tools),
})

/** What the player may see of a round. Built up field by field: what is not written here is not sent. */
const viewRound = ({ game, round, subject }: Shown, tools: ViewTools): RoundView => {
  const { pictureId, cells } = pictureAt(round, round.level)
  const paths = tools.paths.round(game.id, round.number)
  const closed = round.outcome !== null
  const { width, height } = subject.picture
  return {
    number: round.number,
    state: closed ? 'closed' : 'open',
    level: round.level,
    levels: levelCount(round.ladder),
    points: round.points,
    worth: closed ? 0 : worthNow(round, modeOfGame(game)),
    ladder: [...round.ladder.map((_, at) => pointsAt(round.ladder, at + 1)), 0],
    cells,
    frame: frameOf(width, height),
    picture: cells === null ? paths.full(pictureId) : paths.level(pictureId, cells),
    wrong: guessesOf(round, 'wrong'),
    almost: guessesOf(round, 'almost'),
    choices: modeOfGame(game).view(round.choices)?.slice() ?? null,
    hints: viewHints(game, round, subject),
    prices: viewPrices(game, round),
    outcome: round.outcome,
    reveal: closed ? revealRound({ game, round, subject }, tools) : null,
  }
}

/** The pack that a game was limited to, in the game's language. */
export const viewPack = (game: Game, { catalogue }: ViewTools): GameView['pack'] => {
  const pack = game.packId === null ? null : catalogue.packById(game.packId)
  return pack && { id: pack.id, title: inLanguage(pack.titles, game.language) }
}

const closedRounds = ({ rounds }: Game): Round[] => rounds.filter(({ outcome }) => outcome !== null)

/** While a game lasts, no more than the page shows: a reply to a guess carries no pictures that were seen before. */
const shownRounds = (game: Game, state: GameView['state']): readonly Round[] => {
  const open = openRound(game)
  const closed = closedRounds(game)
  return state === 'finished' || open === null ? closed : [...closed.slice(-1), open]
}

/** How the closed rounds ended; nothing of a finished game, which shows them whole, nor of one of any length. */
const viewEnded = (game: Game, state: GameView['state']): Pick<GameView, 'ended'> => {
  if (state === 'finished' || PLANS[game.plan].limit !== null) return {}
  const ended = closedRounds(game).flatMap((round) =>
    round.outcome ? [{ outcome: round.outcome, wrongCount: guessesOf(round, 'wrong').length }] : [],
  )
  return { ended }
}

/** What its player may see of a game: the closed rounds and the open one, nothing of those to come. */
export const viewGame = async (game: Game, tools: GameViewTools): Promise<GameView> => {
  const now = tools.now()
  const state = isOver(game, now) ? 'finished' : 'playing'
  const shown = shownRounds(game, state)
  const rounds = shown.map(async (round) => {
    const subject = await tools.catalogue.subject(round.itemId, round.pictureId)
    if (!subject) throw new Error(`round ${round.number} of game ${game.id} has lost its item`)
    return viewRound({ game, round, subject }, tools)
  })
  return {
    id: game.id,
    plan: game.plan,
    answers: PLANS[game.plan].answers,
    difficulty: game.difficulty,
    language: game.language,
    pack: viewPack(game, tools),
    state,
    score: scoreOf(game),
    roundCount: state === 'finished' ? shown.length : game.rounds.length,
    missesLeft: missesLeft(game),
    endsInMs: timeLeft(game, now),
    rounds: await Promise.all(rounds),
    ...viewEnded(game, state),
  }
}
