import type { GameStore, RoomStore } from '@pd/store'
import { type Buses, createBuses } from './buses.ts'
import { type Chance, createChance } from './chance.ts'
import { type Checker, createChecker } from './checker.ts'
import { reachStore } from './faulty-store.ts'
import { createHistory, type History } from './history.ts'
import { createMemoryRooms } from './memory-rooms.ts'
import { createNetwork, type Network } from './network.ts'
import type { Client } from './page.ts'
import type { Owner, Scheduler } from './scheduler.ts'
import { type Server, startServer } from './server.ts'
import { createMemoryGames, type GameDatabase } from './solo/memory-games.ts'

/** What is simulated. */
export type Simulation = {
  readonly seed: number
  readonly hours: number
  /** How many rooms are played at a time. */
  readonly rooms: number
  /** Whether the database looks at the predecessor of an event; only a test of the checker says no. */
  readonly isChained?: boolean
  /** Hears what happens. */
  readonly note?: (line: string) => void
}

/** Some processes on one database, the network around them, and who watches. */
export type World = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly owner: Owner
  readonly network: Network
  readonly buses: Buses
  readonly history: History
  readonly checker: Checker
  readonly servers: Server[]
  readonly clients: Client[]
  /** The games of one player each that the database has. */
  readonly games: GameDatabase
  readonly note: (what: string) => void
  /** Something happened that must not. */
  readonly report: (problem: string) => void
  readonly newId: () => string
  /** What must not happen, and did. */
  readonly problems: string[]
  /** Whether nothing goes wrong for a while. */
  isCalm: boolean
  start(): void
  kill(server: Server): void
  /** Takes the database away for a time; it comes back without the newest `lossMs` of its commits. */
  failDatabase(forMs: number, lossMs: number): void
}

/** The owner of what no process does. */
export const createOwner = (name: string, skewMs = 0): Owner => ({ name, skewMs, held: null, isDead: false })

const SKEWS_MS = [0, 0, 40, -60, 300] as const

/** Makes a world without processes. */
export const createWorld = (simulation: Simulation, scheduler: Scheduler, owner: Owner): World => {
  const chance = createChance(simulation.seed)
  const problems: string[] = []
  const note = (what: string): void => simulation.note?.(`${(scheduler.now() / 1000).toFixed(3)} ${what}`)
  const report = (problem: string): void => {
    note(`PROBLEM ${problem}`)
    problems.push(problem)
  }
  const { now } = scheduler
  const history = createHistory({ now, report, note })
  const database = createMemoryRooms({ now, ledger: history, isChained: simulation.isChained ?? true })
  const games = createMemoryGames(now)
  let upSince: number | null = 0
  const checker = createChecker({ scheduler, chance, history, report, databaseSince: () => upSince })
  let ids = 0
  let starts = 0
  const newId = (): string => `${++ids}`
  const network = createNetwork({
    scheduler,
    chance,
    world: owner,
    isFaulty: () => !world.isCalm,
    written: (server, live, events) => {
      if (live && events.some(({ name }) => name === 'room')) checker.served(server, live)
    },
  })
  const buses = createBuses({ scheduler, chance, isFaulty: () => !world.isCalm })
  const world: World = {
    scheduler,
    chance,
    owner,
    network,
    buses,
    history,
    checker,
    servers: [],
    clients: [],
    games,
    note,
    report,
    newId,
    problems,
    isCalm: false,
    start: () => {
      const process = createOwner(`process ${++starts}`, chance.pick(SKEWS_MS))
      const line = { isCut: false, isUp: () => upSince !== null, isFaulty: () => !world.isCalm, troubledUntil: 0 }
      note(`${process.name} starts, its clock off by ${process.skewMs} ms`)
      scheduler.after(0, process, () => {
        const reach = <T extends object>(database: object) =>
          reachStore<T>({ scheduler, chance, database, world: owner, process, line })
        const stores = { store: reach<RoomStore>(database), games: reach<GameStore>(games) }
        world.servers.push(startServer({ owner: process, line, ...stores, bus: buses.join(process), chance, newId }))
      })
    },
    kill: (server) => {
      note(`${server.owner.name} is killed`)
      server.owner.isDead = true
      world.servers.splice(world.servers.indexOf(server), 1)
      for (const { connection } of world.clients) if (connection?.server === server) connection.cut()
    },
    failDatabase: (forMs, lossMs) => {
      if (upSince === null) return
      upSince = null
      const failedAt = now()
      note(`the database is away for ${forMs} ms and loses ${lossMs} ms`)
      scheduler.after(forMs, owner, () => {
        upSince = now() + 2_000
        if (lossMs === 0) return
        database.loseAfter(failedAt - lossMs)
        games.loseAfter(failedAt - lossMs)
        note('the database is back')
        checker.lost(world.clients)
      })
    },
  }
  return world
}
