/** What the screen is doing: `starting` waits for a new game. */
export type Phase = 'attract' | 'starting' | 'playing' | 'result'

/** A kiosk at a moment. Times are of the page's clock, in milliseconds. */
export type Kiosk = {
  readonly phase: Phase
  /** Grows with each reset: all that a visitor leaves behind belongs to one visit. */
  readonly visit: number
  /** The id of the game that is played or was last; it stays while the next one starts. */
  readonly game: string | undefined
  readonly touchedAt: number
  /** Whether the server could not be reached when it was last asked. */
  readonly isAway: boolean
  /** Whether the operator is asked for the PIN. */
  readonly isPadOpen: boolean
}

/** What happens to a kiosk. */
export type KioskEvent =
  | { readonly kind: 'touched' | 'ticked' | 'asked' | 'refused' | 'ended' | 'stopped' }
  | { readonly kind: 'lost' | 'reached' | 'pad_opened' | 'pad_closed' }
  | { readonly kind: 'started'; readonly game: string }

/** When a kiosk resets itself: after this long without a touch, in a game, at the result and at the PIN. */
export type Timing = { readonly idleMs: number; readonly resultMs: number; readonly padMs: number }

/** For how long before a reset in a game the visitor is asked whether to go on. */
const ASK_MS = 10_000

/** The usual times but that of a game. */
export const USUAL_TIMING = { resultMs: 30_000, padMs: 30_000 } as const

/** A kiosk that has just been switched on. */
export const newKiosk = (now: number): Kiosk => ({
  phase: 'attract',
  visit: 1,
  game: undefined,
  touchedAt: now,
  isAway: false,
  isPadOpen: false,
})

const reset = (kiosk: Kiosk, now: number): Kiosk => ({
  ...newKiosk(now),
  visit: kiosk.visit + 1,
  isAway: kiosk.isAway,
})

const limitOf = ({ phase, isPadOpen }: Kiosk, timing: Timing): number | undefined => {
  if (isPadOpen) return timing.padMs
  if (phase === 'attract') return undefined
  return phase === 'result' ? timing.resultMs : timing.idleMs
}

/** The time until the kiosk resets itself; undefined while it waits for a visitor. */
export const leftMs = (kiosk: Kiosk, timing: Timing, now: number): number | undefined => {
  const limit = limitOf(kiosk, timing)
  return limit === undefined ? undefined : Math.max(0, kiosk.touchedAt + limit - now)
}

/** The seconds that a visitor sees count down: in a game the last ones alone, at the result all of them. */
export const secondsShown = (kiosk: Kiosk, timing: Timing, now: number): number | undefined => {
  const left = leftMs(kiosk, timing, now)
  if (left === undefined || kiosk.isPadOpen) return undefined
  return kiosk.phase === 'result' || left <= ASK_MS ? Math.ceil(left / 1_000) : undefined
}

/** The kiosk after an event; what does not fit its phase changes nothing. */
export const advance = (kiosk: Kiosk, event: KioskEvent, { timing, now }: { timing: Timing; now: number }): Kiosk => {
  const { phase, isPadOpen } = kiosk
  switch (event.kind) {
    case 'touched':
      return { ...kiosk, touchedAt: now }
    case 'ticked':
      return leftMs(kiosk, timing, now) === 0 ? reset(kiosk, now) : kiosk
    case 'asked':
      if (isPadOpen || phase === 'starting') return kiosk
      return { ...kiosk, phase: 'starting', touchedAt: now }
    case 'started':
      return phase === 'starting' ? { ...kiosk, phase: 'playing', game: event.game, isAway: false } : kiosk
    case 'ended':
      return phase === 'playing' ? { ...kiosk, phase: 'result', touchedAt: now } : kiosk
    case 'refused':
      return phase === 'starting' ? reset(kiosk, now) : kiosk
    case 'stopped':
      return phase === 'attract' ? kiosk : reset(kiosk, now)
    case 'lost':
      return phase === 'starting' ? { ...reset(kiosk, now), isAway: true } : { ...kiosk, isAway: true }
    case 'reached':
      return { ...kiosk, isAway: false }
    case 'pad_opened':
      return { ...kiosk, isPadOpen: true, touchedAt: now }
    case 'pad_closed':
      return { ...kiosk, isPadOpen: false, touchedAt: now }
  }
}
