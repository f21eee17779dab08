import { strike } from './faults.ts'
import { createGroup } from './group.ts'
import { onSimulatedTime } from './scheduler.ts'
import { createSoloPage } from './solo/solo-page.ts'
import { createOwner, createWorld, type Simulation, type World } from './world.ts'

/** What came of a simulation. */
export type Report = {
  readonly seed: number
  readonly roomHours: number
  readonly events: number
  /** What must not happen, and did. */
  readonly problems: readonly string[]
}

const PROCESSES = 2
const LOOK_MS = 1_000
/** How long faults go on, and how long nothing goes wrong then, so that all pages must agree. */
const STORM_MS = 240_000
const CALM_MS = 60_000
/** How long a page may take to find out that it hears nothing. */
const HEALED_MS = 45_000

const lookEvery = (world: World, look: () => void): void => {
  const { scheduler, owner } = world
  scheduler.after(LOOK_MS, owner, () => {
    look()
    lookEvery(world, look)
  })
}

const strikeOn = (world: World): void => {
  const { scheduler, chance, owner } = world
  scheduler.after(chance.between(100, 8_000), owner, () => {
    if (!world.isCalm && world.servers.length > 0)
      strike({ ...world, world: owner, servers: () => world.servers, clients: () => world.clients })
    strikeOn(world)
  })
}

/** Lets nothing go wrong until all pages show what the database has. */
const calm = (world: World): void => {
  const { scheduler, clients, checker, problems } = world
  const until = scheduler.now() + CALM_MS
  scheduler.runUntil(scheduler.now() + HEALED_MS)
  const doubtful = new Map(clients.map((client) => [client, '']))
  while (scheduler.now() < until && doubtful.size > 0) {
    for (const client of doubtful.keys()) {
      const said = clients.includes(client) ? checker.disagreement(client) : null
      if (said === null) doubtful.delete(client)
      else doubtful.set(client, said)
    }
    scheduler.runUntil(scheduler.now() + 300)
  }
  problems.push(...[...doubtful.values()].map((said) => `after a calm ${said}`))
}

/** Plays rooms for some hours on processes, a network and a database that fail, by chance of a seed. Stops at the first problem. */
export const simulate = (simulation: Simulation): Report => {
  const owner = createOwner('world')
  return onSimulatedTime(owner, (scheduler) => {
    const world = createWorld(simulation, scheduler, owner)
    const groups = Array.from({ length: simulation.rooms }, (_, n) => createGroup(world, `g${n}`))
    const soloists = Array.from({ length: Math.ceil(simulation.rooms / 2) }, (_, n) =>
      createSoloPage(world, `solo ${n}`),
    )
    for (let n = 0; n < PROCESSES; n++) world.start()
    scheduler.runUntil(1)
    lookEvery(world, () => {
      if (world.servers.length > 0) for (const group of groups) group.look()
      for (const client of world.clients) client.watch()
      world.checker.look(world.clients)
      for (const page of soloists) page.look()
    })
    strikeOn(world)
    const endsAt = simulation.hours * 3_600_000
    while (scheduler.now() < endsAt && world.problems.length === 0) {
      world.isCalm = false
      for (let step = 0; step < STORM_MS && world.problems.length === 0; step += 1_000)
        scheduler.runUntil(scheduler.now() + 1_000)
      world.isCalm = true
      if (world.problems.length === 0) calm(world)
    }
    const roomHours = (simulation.rooms * scheduler.now()) / 3_600_000
    return { seed: simulation.seed, roomHours, events: world.history.events(), problems: world.problems }
  })
}
