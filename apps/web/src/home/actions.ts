import type { Client } from '@pd/contract/client'
import type { Home } from './state.ts'

/** Asks for both at once; without a list of games there is simply none to go on with. */
export const createHomeActions = (client: Pick<Client, 'packs' | 'games'>, home: Home) => ({
  load: async (language: string) => {
    const [packs, games] = await Promise.all([client.packs({ lang: language }), client.games()])
    if (games.ok) home.games.value = games.value.games
    if (packs.ok) home.packs.value = packs.value
    home.trouble.value = packs.ok ? undefined : packs.problem.code
  },
})
