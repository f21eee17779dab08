import type { DailyBook } from './daily-book.ts'

/** Often enough that a day has its item within a minute after midnight; a player who is earlier draws it. */
const EVERY_MS = 60_000

/** Draws the days now, and again when a day or the catalogue has changed; `onError` gets what a failed attempt threw, and the next repeats it. */
export const keepDrawing = (book: Pick<DailyBook, 'draw'>, onError: (error: unknown) => void): { stop: () => void } => {
  const draw = () => void book.draw().catch(onError)
  const timer = setInterval(draw, EVERY_MS)
  timer.unref()
  draw()
  return { stop: () => clearInterval(timer) }
}
