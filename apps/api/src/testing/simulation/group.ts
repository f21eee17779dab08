import { ROOM_DEFAULTS, type RoomSettings } from '@pd/core'
import { createClient } from './client.ts'
import type { Client, ClientTools } from './page.ts'
import type { World } from './world.ts'

/** People who play one room after the other. */
export type Group = {
  /** Looks whether their room is over; then they open another one. */
  look(): void
}

const PLAYERS_MOST = 3

const settingsOf = ({ chance }: World): RoomSettings => ({
  ...ROOM_DEFAULTS,
  rounds: chance.between(1, 6),
  secondsPerLevel: chance.pick([5, 15, 30, 60]),
  lateJoin: !chance.oneIn(5),
  speedBonus: chance.oneIn(2),
  autoNext: chance.oneIn(3),
  chapters: Array.from({ length: chance.below(3) }, () => ({ packId: null, title: null })),
})

/** Makes a group without a room. */
export const createGroup = (world: World, name: string): Group => {
  const { scheduler, chance, owner, network, servers, checker, newId } = world
  const anyServer: ClientTools['anyServer'] = () => {
    const server = servers[chance.below(servers.length)]
    if (!server) throw new Error('no process runs')
    return server
  }
  const tools: ClientTools = {
    scheduler,
    chance,
    world: owner,
    network,
    newId,
    anyServer,
    acknowledged: checker.acknowledged,
    told: checker.told,
    note: world.note,
  }
  let clients: Client[] = []
  let isOpening = false
  const enter = (code: string, opener: string): void => {
    const players = Array.from({ length: chance.between(1, PLAYERS_MOST) }, (_, n) => `${name}${n} of ${code}`)
    const screens = chance.oneIn(2) ? [null] : []
    clients = [opener, ...players, ...screens].map((player) =>
      createClient({ code, player, isOpener: player === opener }, tools),
    )
    world.clients.push(...clients)
    for (const client of clients) scheduler.after(chance.between(0, 10_000), owner, client.connect)
  }
  const open = async (): Promise<void> => {
    isOpening = true
    const server = anyServer()
    const opener = `${name} opener ${newId()}`
    const code = await network.ask(server, () => server.open(settingsOf(world), opener))
    isOpening = false
    if (code !== null) enter(code, opener)
  }
  return {
    look: () => {
      if (isOpening) return
      if (clients.some((client) => !client.isOver)) return
      for (const client of clients) {
        client.goOffline()
        world.clients.splice(world.clients.indexOf(client), 1)
      }
      clients = []
      void open()
    },
  }
}
