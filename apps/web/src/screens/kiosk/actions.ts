import type { Client, ClientProblem, KioskView } from '@pd/contract/client'
import type { UiLanguage } from '@pd/languages'
import { type Signal, signal } from '@preact/signals'
import type { SettingsActions } from '../../app/settings/actions.ts'
import type { KioskConfig } from './config.ts'
import { advance, type Kiosk, type KioskEvent, newKiosk, type Timing, USUAL_TIMING } from './state.ts'

type ProblemCode = ClientProblem['code']

type Needs = {
  readonly client: Pick<Client, 'kiosk' | 'newVisitor' | 'newGame' | 'leaveKiosk'>
  readonly change: Pick<SettingsActions, 'chooseLanguage'>
  readonly config: KioskConfig
  /** A clock in milliseconds that only runs forward. */
  readonly now: () => number
}

/** The kiosk as its screen shows it. */
export type KioskSession = {
  readonly kiosk: Signal<Kiosk>
  readonly timing: Timing
  readonly now: Signal<number>
  readonly pictures: Signal<KioskView['pictures']>
  /** Why there is nothing to play, where that is for the operator to mend. */
  readonly fault: Signal<ProblemCode | undefined>
}

/** The state of a kiosk that has just been switched on. */
export const createKioskSession = ({ idleMs }: KioskConfig, now: number): KioskSession => ({
  kiosk: signal(newKiosk(now)),
  timing: { ...USUAL_TIMING, idleMs },
  now: signal(now),
  pictures: signal<KioskView['pictures']>([]),
  fault: signal<ProblemCode | undefined>(undefined),
})

/** How often a server that was away is asked again. */
const RETRY_MS = 5_000
/** How often the pictures of the loop are asked for anew: there are other ones each day. */
const RELOAD_MS = 30 * 60_000

/** The server is away or not well for a moment: the kiosk waits for it. */
const AWAY: readonly ProblemCode[] = [
  'unreachable',
  'starting',
  'stopping',
  'database_unavailable',
  'internal_error',
  'rate_limited',
]

type Bare = Omit<Needs, 'now'> & KioskSession & { readonly dispatch: (event: KioskEvent) => void }

/** Begins a new player for each visit, once and before anything is played: at its start, or at its first game where that failed. */
const createIdentities = ({ client, kiosk }: Bare) => {
  let begun = 0
  // one at a time: a cookie that comes late would take the game from its player
  let turn: Promise<ProblemCode | undefined> = Promise.resolve(undefined)
  const begin = async (): Promise<ProblemCode | undefined> => {
    const { visit } = kiosk.value
    if (begun >= visit) return undefined
    const answer = await client.newVisitor()
    if (answer.ok) begun = visit
    return answer.ok ? undefined : answer.problem.code
  }
  return (): Promise<ProblemCode | undefined> => {
    turn = turn.then(begin)
    return turn
  }
}

/** Takes a refusal: of a server that is away, or for the operator to mend. */
const takeProblem = ({ fault, dispatch }: Bare, code: ProblemCode): void => {
  const isAway = AWAY.includes(code)
  if (!isAway) fault.value = code
  dispatch({ kind: isAway ? 'lost' : 'refused' })
}

const createLoader = (bare: Bare) => {
  const { client, config, kiosk, pictures, fault, now, dispatch } = bare
  let askedAt = Number.NEGATIVE_INFINITY
  let isAsking = false
  return async (everyMs: number): Promise<void> => {
    if (isAsking || now.peek() - askedAt < everyMs) return
    askedAt = now.peek()
    isAsking = true
    const answer = await client.kiosk({ pack: config.pack })
    isAsking = false
    if (!answer.ok) return takeProblem(bare, answer.problem.code)
    fault.value = undefined
    // a game has found out for itself
    if (kiosk.value.phase === 'attract') dispatch({ kind: 'reached' })
    if (JSON.stringify(pictures.peek()) !== JSON.stringify(answer.value.pictures))
      pictures.value = answer.value.pictures
  }
}

const createStarter = (bare: Bare, beginVisit: () => Promise<ProblemCode | undefined>) => {
  const { client, change, config, kiosk, dispatch } = bare
  return async (language: UiLanguage): Promise<void> => {
    const before = kiosk.value
    dispatch({ kind: 'asked' })
    const { visit, phase } = kiosk.value
    if (kiosk.value === before || phase !== 'starting') return
    const problem = await beginVisit()
    // neither the failure nor the language of one who has gone is the next one's
    if (kiosk.value.visit !== visit) return
    if (problem !== undefined) return takeProblem(bare, problem)
    await change.chooseLanguage(language)
    const { pack = null, rounds } = config
    const game = await client.newGame({ plan: 'choices', pack, language, rounds })
    if (kiosk.value.visit !== visit) return
    if (game.ok) dispatch({ kind: 'started', game: game.value.id })
    else takeProblem(bare, game.problem.code)
  }
}

/** Runs a kiosk: `tick` is called several times a second, and everything else when it happens. */
export const createKioskActions = (needs: Needs, session: KioskSession) => {
  const { kiosk, timing, now } = session
  const [ownLanguage] = needs.config.languages
  const dispatch = (event: KioskEvent): void => {
    const { visit } = kiosk.value
    now.value = needs.now()
    kiosk.value = advance(kiosk.value, event, { timing, now: now.value })
    if (kiosk.value.visit !== visit) void beginAnew()
  }
  const bare: Bare = { ...needs, ...session, dispatch }
  const beginVisit = createIdentities(bare)
  const load = createLoader(bare)
  /** Nothing of a visitor is left: neither the player nor the language. */
  const beginAnew = async (): Promise<void> => {
    void needs.change.chooseLanguage(ownLanguage)
    await beginVisit()
  }
  return {
    dispatch,
    play: createStarter(bare, beginVisit),
    tick: (): void => {
      dispatch({ kind: 'ticked' })
      const { phase, isAway } = kiosk.value
      if (phase === 'attract') void load(isAway || session.fault.value ? RETRY_MS : RELOAD_MS)
    },
    /** Whether the PIN is the operator's; else why not. */
    leave: async (pin: string): Promise<ProblemCode | undefined> => {
      dispatch({ kind: 'touched' })
      const answer = await needs.client.leaveKiosk({ pin })
      return answer.ok ? undefined : answer.problem.code
    },
  }
}
export type KioskActions = ReturnType<typeof createKioskActions>
