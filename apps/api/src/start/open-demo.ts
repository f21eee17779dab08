import { findUiLanguage } from '@pd/languages'
import type { Context, OpenGame } from './open-game.ts'

const PACE = { secondsPerLevel: 4, revealMs: 6_000, leastSkill: 0.1 } as const

/** Fills a room with bots where the settings ask for it, and prints where to watch them; returns what stops them. */
export const openDemo = async (game: OpenGame, { settings, log, print }: Context, url: string) => {
  if (settings.demo === undefined) return { stop: async () => {} }
  const { startDemo } = await import('../demo/demo.ts')
  const describe = (code: string): string =>
    settings.web ? `${url}/room/${code} (big screen: ${url}/screen/${code})` : `room ${code}`
  return startDemo({
    rooms: game.store.rooms,
    catalogue: game.catalogue,
    url,
    bots: settings.demo,
    language: findUiLanguage(Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en',
    ...PACE,
    random: Math.random,
    onOpen: (code) => print(`${settings.demo} bots play in ${describe(code)}`),
    onError: (error) => log.error({ err: error }, 'a bot of the demo failed'),
  })
}
