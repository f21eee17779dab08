import { createGameWatch, type GameView } from '@pd/contract'
import type { Server } from '../server.ts'
import type { World } from '../world.ts'

/** How long a loss may stay unsaid, while nothing is in the way. */
const LIMIT_MS = 5_000
/** A call that takes longer is one of those that are late or lost. */
const QUICK_MS = 200

type Guess = { readonly text: string; readonly round: number; lostAt: number | null }

/** A player of games for one, one after the other, on a page that compares what it was told as the web app does. */
export type SoloPage = {
  /** To be asked regularly: losses that the player was not told of. */
  look(): void
}

/** What a page knows: its game, the guesses that were acknowledged and not told to be lost, and its calls. */
type State = {
  game: GameView | undefined
  acknowledged: Guess[]
  isBusy: boolean
  /** When the calls under way began. */
  readonly askedAt: Set<{ readonly at: number }>
  /** When a call last failed. */
  failedAt: number
}

/** Asks any process; undefined when no answer comes. */
const createAsk =
  ({ network, servers, chance, scheduler }: World, state: State) =>
  async <T>(run: (server: Server) => Promise<T>): Promise<T | undefined> => {
    const server = servers[chance.below(servers.length)]
    if (!server) return undefined
    const call = { at: scheduler.now() }
    state.askedAt.add(call)
    const answer = await network.ask(server, async () => [await run(server)] as const)
    state.askedAt.delete(call)
    if (answer === null) state.failedAt = scheduler.now()
    return answer?.[0]
  }

/** For how long nothing has been in the way of any answer. */
const wellMs = ({ scheduler, servers, checker }: World, { askedAt, failedAt }: State): number => {
  const now = scheduler.now()
  if ([...askedAt].some(({ at }) => now - at > QUICK_MS)) return 0
  return Math.min(now - failedAt, ...servers.map(checker.healthyMs))
}

/** Opens the page; the player thinks, guesses, and begins another game when one is over or gone. */
export const createSoloPage = (world: World, player: string): SoloPage => {
  const { scheduler, chance, owner, games, newId, note, report } = world
  const state: State = { game: undefined, acknowledged: [], isBusy: false, askedAt: new Set(), failedAt: 0 }
  const ask = createAsk(world, state)
  const isThere = (text: string): boolean => games.has(state.game?.id ?? '', text)
  /** A right guess whose place another right one has taken is not missed: both reveal the same name. */
  const isKept = ({ text, round }: Guess): boolean => {
    const kept = games.find(state.game?.id ?? '', player)?.rounds.find(({ number }) => number === round)
    return isThere(text) || (text.startsWith('right') && kept?.outcome === 'found')
  }
  /** A right guess is called by the name that it revealed. */
  const tell = (texts: readonly string[]): void => {
    note(`${texts} are reported to ${player} as lost`)
    for (const text of texts) if (isThere(text)) report(`${player} was told that "${text}" is lost, which is there`)
    const isTold = ({ text }: Guess) => texts.includes(text) || (text.startsWith('right') && texts.includes('right'))
    state.acknowledged = state.acknowledged.filter((guess) => !isTold(guess))
  }
  /** The game is gone as a whole, which the page says. */
  const leave = (): void => {
    watch.stop()
    state.game = undefined
    state.acknowledged = []
  }
  const openWatch = () =>
    createGameWatch({
      ask: async () => {
        const id = state.game?.id ?? ''
        const game = await ask(({ solo }) => solo.game(id, player))
        if (game === null && id === state.game?.id) leave()
        return game ?? undefined
      },
      later: (run, ms) => scheduler.after(ms, owner, run),
      isBusy: () => state.isBusy,
      lost: (texts, game) => {
        tell(texts)
        state.game = game
      },
    })
  let watch = openWatch()
  const show = (game: GameView): void => {
    state.game = game
    watch.answered(game)
  }
  const begin = async (): Promise<void> => {
    leave()
    const game = await ask(({ solo }) => solo.begin(player))
    if (!game) return
    watch = openWatch()
    show(game)
  }
  const guess = async (game: GameView): Promise<void> => {
    const round = game.rounds.find(({ state }) => state === 'open')
    if (!round) return begin()
    const text = `${chance.pick(['right', 'near', 'wrong', 'wrong'])} ${newId()}`
    const { number, level } = round
    const answer = await ask(({ solo }) => solo.guess(game.id, player, { round: number, level, text }))
    if (answer) {
      note(`"${text}" of round ${number} is acknowledged to ${player}`)
      state.acknowledged.push({ text, round: number, lostAt: null })
      show(answer)
    }
    // a refusal: the game has moved on, or back
    const now = answer === undefined ? await ask(({ solo }) => solo.game(game.id, player)) : answer
    if (answer === undefined && now) show(now)
    if (now === null) leave()
  }
  const play = async (): Promise<void> => {
    state.isBusy = true
    await (state.game ? guess(state.game) : begin())
    state.isBusy = false
    scheduler.after(chance.between(300, chance.oneIn(5) ? 40_000 : 5_000), owner, () => void play())
  }
  scheduler.after(chance.between(0, 5_000), owner, () => void play())
  return {
    look: () => {
      for (const guess of state.acknowledged) {
        if (isKept(guess)) continue
        guess.lostAt ??= scheduler.now()
        if (Math.min(scheduler.now() - guess.lostAt, wellMs(world, state)) > LIMIT_MS)
          report(`${player} was not told that "${guess.text}" is lost since ${guess.lostAt}`)
      }
    },
  }
}
