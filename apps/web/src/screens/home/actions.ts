import type { Client } from '@pd/contract/client'
import type { SafeStorage } from '../../app/storage.ts'
import { keepUnfinished } from '../../app/unfinished-game.ts'
import { loadPacks } from '../../catalogue/load-packs.ts'
import type { Home } from './state.ts'

type Needs = { readonly client: Pick<Client, 'packs' | 'found' | 'games' | 'daily'>; readonly storage: SafeStorage }

/** Loads the daily, the packs and the games at once; without an answer about the games there is none to continue. */
export const createHomeActions = ({ client, storage }: Needs, home: Home) => ({
  load: async (language: string) => {
    const daily = client.daily('today').then((answer) => {
      home.daily.value = answer.ok ? answer.value : null
    })
    const [packs, games] = await Promise.all([loadPacks(client, { lang: language }), client.games(), daily])
    home.games.value = games.ok ? games.value.games : []
    keepUnfinished(storage, home.unfinished.value !== undefined)
    if (packs.ok) home.packs.value = packs.value
    home.trouble.value = packs.ok ? undefined : packs.problem.code
  },
})
