import { seeded } from '@pd/testing/random'
import type { TestApp } from '../test-app.ts'
import { type Caller, createCallers } from './callers.ts'
import { pick, type Random } from './chance.ts'
import { type ApiDocument, type Operation, readOperations, resolverOf } from './document.ts'
import { type FuzzRequest, makeRequest } from './requests.ts'

/**
 * How many requests a seed makes. Where `isReached` says which operations had a success, every second request is of one that had none, and stages
 * are set for them.
 */
export type Run = {
  readonly seed: number
  readonly requests: number
  readonly isReached?: (operation: Operation) => boolean
}

/** A request with whom and what it is for. */
export type Drawn = {
  readonly at: number
  readonly operation: Operation
  readonly operations: readonly Operation[]
  readonly caller: Caller
  readonly callers: readonly Caller[]
  readonly request: FuzzRequest
  readonly random: Random
}

/** A session is ended now and then, and an account removed. */
const RENEW_EVERY = 40
/** Rooms end, games are played through, players are forgotten: more often while an operation waits for its success. */
const STAGE_EVERY = { missing: 100, else: 400 }
const STEP_MS = 500
const STRANGERS_IN = 4

/** Those who may call an operation. */
const admitted = ({ isAtDesk, roles, scope }: Operation, callers: readonly Caller[]): readonly Caller[] =>
  callers
    .filter((caller) => caller.isAtDesk === isAtDesk && roles.includes(caller.role))
    .filter(({ scopes }) => scopes === null || scope === 'any' || scopes.some((one) => one === scope))

const some = <T>(list: readonly T[], random: Random): T => {
  const one = pick(list, random)
  if (one === undefined) throw new Error('there is nothing to draw from')
  return one
}

/**
 * Gives the caller of each operation: mostly one for whom it is, and the same through all operations, so that later ones go on with what
 * earlier ones made.
 */
const createCast = (operations: readonly Operation[], callers: readonly Caller[], random: Random) => {
  const draw = (isAtDesk: boolean) =>
    some(
      callers.filter((caller) => caller.isAtDesk === isAtDesk),
      random,
    )
  let cast = { desk: draw(true), play: draw(false) }
  const [first] = operations
  return (operation: Operation): Caller => {
    if (operation === first) cast = { desk: draw(true), play: draw(false) }
    if (random(STRANGERS_IN) === 0) return some(callers, random)
    const own = operation.isAtDesk ? cast.desk : cast.play
    const all = admitted(operation, callers)
    return all.includes(own) ? own : some(all, random)
  }
}

/** Draws requests of every operation that an API describes, in turn, as each kind of caller. */
export async function* drawRequests(world: TestApp, { seed, requests, isReached }: Run): AsyncGenerator<Drawn> {
  const random = seeded(seed)
  const document = (await world.app.inject({ url: '/openapi.json' })).json<ApiDocument>()
  const operations = readOperations(document)
  const { list: callers, setStage } = await createCallers(world, random)
  const callerOf = createCast(operations, callers, random)
  const resolve = resolverOf(document)
  let turn = 0
  for (let at = 0; at < requests; at++) {
    const missing = isReached ? operations.filter((operation) => !isReached(operation)) : []
    if (isReached && at % (missing.length > 0 ? STAGE_EVERY.missing : STAGE_EVERY.else) === 0) await setStage()
    else if (at % RENEW_EVERY === 0) for (const { renew } of callers) await renew()
    world.clock.aheadMs += STEP_MS
    const missed = at % 2 === 1 ? missing[((at - 1) / 2) % missing.length] : undefined
    const operation = missed ?? operations[turn++ % operations.length] ?? some(operations, random)
    const caller = missed ? some(admitted(missed, callers), random) : callerOf(operation)
    const request = makeRequest(operation, { random, resolve, caller, isWhole: missed !== undefined })
    yield { at, operation, operations, caller, callers, request, random }
  }
}
