import type { Client } from '@pd/contract/client'
import { loadPacks } from '../packs/load-packs.ts'
import type { Home } from './state.ts'

/** Asks for all at once; without a list of games there is simply none to go on with. */
export const createHomeActions = (client: Pick<Client, 'packs' | 'found' | 'games'>, home: Home) => ({
  load: async (language: string) => {
    const [packs, games] = await Promise.all([loadPacks(client, language), client.games()])
    if (games.ok) home.games.value = games.value.games
    if (packs.ok) home.packs.value = packs.value
    home.trouble.value = packs.ok ? undefined : packs.problem.code
  },
})
