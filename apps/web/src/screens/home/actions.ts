import type { Client } from '@pd/contract/client'
import type { SafeStorage } from '../../app/storage.ts'
import { keepUnfinished } from '../../app/unfinished-game.ts'
import { loadPacks } from '../../catalogue/load-packs.ts'
import type { Home } from './state.ts'

type Needs = { readonly client: Pick<Client, 'packs' | 'found' | 'games' | 'daily'>; readonly storage: SafeStorage }

/** Loads the packs, the games, and the daily where there are pictures; without an answer about the games there is none to continue. */
export const createHomeActions = ({ client, storage }: Needs, home: Home) => ({
  load: async (language: string) => {
    const loading = loadPacks(client, { lang: language })
    const daily = loading.then((packs) => (packs.ok && packs.value.packs.length > 0 ? client.daily('today') : null))
    const [packs, games, today] = await Promise.all([loading, client.games(), daily])
    home.daily.value = today?.ok ? today.value : null
    home.games.value = games.ok ? games.value.games : []
    keepUnfinished(storage, home.unfinished.value !== undefined)
    if (packs.ok) home.packs.value = packs.value
    home.trouble.value = packs.ok ? undefined : packs.problem.code
  },
})
