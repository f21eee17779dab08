import type { Buses } from './buses.ts'
import type { Chance } from './chance.ts'
import type { Client } from './page.ts'
import type { Owner, Scheduler } from './scheduler.ts'
import type { Server } from './server.ts'

/** What faults happen to. */
export type Victims = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly world: Owner
  readonly servers: () => readonly Server[]
  readonly clients: () => readonly Client[]
  kill(server: Server): void
  start(): void
  /** Takes the database away; `lossMs` of its newest commits are gone when it is back. */
  failDatabase(forMs: number, lossMs: number): void
  readonly buses: Buses
  readonly note: (what: string) => void
}

type Fault = (victims: Victims) => void

const kill: Fault = ({ scheduler, chance, world, servers, kill: end, start }) => {
  const all = servers()
  const server = all[chance.below(all.length)]
  if (!server || all.length < 2) return
  end(server)
  scheduler.after(chance.between(500, 8_000), world, start)
}

/** A process that is stopped takes nothing and says nothing; its connections stay. */
const pause: Fault = ({ scheduler, chance, world, servers, note }) => {
  const server = servers()[chance.below(servers().length)]
  if (!server || server.owner.held) return
  const forMs = chance.pick([100, 900, 4_000, 20_000])
  note(`${server.owner.name} stops for ${forMs} ms`)
  scheduler.pause(server.owner)
  scheduler.after(forMs, world, () => {
    scheduler.resume(server.owner)
    server.healthySince = scheduler.now()
  })
}

const cut: Fault = ({ scheduler, chance, world, servers, note }) => {
  const server = servers()[chance.below(servers().length)]
  if (!server) return
  const forMs = chance.pick([500, 3_000, 15_000])
  note(`${server.owner.name} is cut from the database for ${forMs} ms`)
  server.line.isCut = true
  scheduler.after(forMs, world, () => {
    server.line.isCut = false
    server.healthySince = scheduler.now() + 2_000
  })
}

const cutBus: Fault = ({ scheduler, chance, world, buses, note }) => {
  const forMs = chance.pick([500, 3_000, 15_000])
  note(`processes tell each other nothing for ${forMs} ms`)
  buses.isUp = false
  scheduler.after(forMs, world, () => {
    buses.isUp = true
  })
}

const failDatabase: Fault = (victims) => {
  const { chance } = victims
  victims.failDatabase(chance.pick([200, 2_000, 10_000]), chance.pick([0, 0, 300, 2_000, 30_000]))
}

const disturbClient: Fault = ({ scheduler, chance, world, clients }) => {
  const client = clients()[chance.below(clients().length)]
  if (!client?.connection) return
  const act = chance.below(6)
  if (act < 3) client.connection.cut()
  else if (act < 5) client.connection.isSilent = true
  else {
    client.goOffline()
    scheduler.after(chance.between(5_000, 180_000), world, client.comeBack)
  }
}

/** All pages of a room close, and open again. */
const emptyRoom: Fault = ({ scheduler, chance, world, clients, note }) => {
  const code = clients()[chance.below(clients().length)]?.place.code
  note(`everybody leaves ${code}`)
  for (const client of clients()) {
    if (client.place.code !== code) continue
    client.goOffline()
    scheduler.after(chance.between(60_000, 600_000), world, client.comeBack)
  }
}

const FAULTS: readonly [Fault, ...Fault[]] = [
  kill,
  pause,
  cut,
  cutBus,
  failDatabase,
  emptyRoom,
  ...Array.from({ length: 20 }, () => disturbClient),
]

/** Lets one fault happen. */
export const strike = (victims: Victims): void => victims.chance.pick(FAULTS)(victims)
