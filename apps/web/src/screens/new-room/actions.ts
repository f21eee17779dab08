import type { Client } from '@pd/contract/client'
import { roomPath } from '../../app/route.ts'
import type { SafeStorage } from '../../app/storage.ts'
import { loadPacks } from '../../catalogue/load-packs.ts'
import type { Setup } from '../setup/state.ts'
import { newRoomOf, type Order } from './order.ts'

type Needs = {
  readonly client: Pick<Client, 'packs' | 'found' | 'openRoom'>
  readonly storage: SafeStorage
  readonly go: (path: string, options?: { replace?: boolean }) => void
}

/** Chooses, keeps the order for next time and goes into the room in the place of the form. */
export const createOpenRoomActions = ({ client, storage, go }: Needs, setup: Setup<Order>) => ({
  load: async (lang: string, pack?: string) => {
    const packs = await loadPacks(client, { lang, rooms: true, ...(pack && { pack }) })
    if (packs.ok) setup.packs.value = packs.value
    setup.trouble.value = packs.ok ? undefined : packs.problem.code
  },
  choose: (change: Partial<Order>) => {
    setup.choices.value = { ...setup.choices.value, ...change }
    setup.trouble.value = undefined
  },
  open: async () => {
    if (setup.busy.value) return
    setup.busy.value = true
    storage.set('room', JSON.stringify(setup.choices.value))
    const room = await client.openRoom(newRoomOf({ ...setup.choices.value, pack: setup.pack.value }))
    setup.busy.value = false
    if (room.ok) go(roomPath(room.value.code), { replace: true })
    else setup.trouble.value = room.problem.code
  },
})
export type OpenRoomActions = ReturnType<typeof createOpenRoomActions>
