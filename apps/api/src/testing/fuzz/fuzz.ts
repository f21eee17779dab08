import { MARK } from '@pd/testing/marked-pictures'
import type { TestApp } from '../test-app.ts'
import type { Caller } from './callers.ts'
import type { Operation } from './document.ts'
import { type Drawn, drawRequests, type Run } from './draw-requests.ts'
import { type FuzzAnswer, judgeAnswer } from './judge.ts'
import { type FuzzRequest, placeOf } from './requests.ts'
import { brokenBytes, openWire } from './wire.ts'

/** The requests of an operation. */
export type Coverage = { readonly sent: number; readonly succeeded: number }

/** What a run found. */
export type Fuzzed = {
  /** Each fault once for an operation, with its request. */
  readonly faults: readonly string[]
  readonly statuses: ReadonlyMap<number, number>
  /** How many requests of each operation had a success, of how many. */
  readonly coverage: ReadonlyMap<string, Coverage>
  /** The operations that took no body. */
  readonly unfed: readonly string[]
}

const SHOWN = 600

/** A stream does not end: its head is what is looked at. */
const sendTo = async ({ app }: TestApp, { request, operation }: Drawn): Promise<FuzzAnswer> => {
  const { method, url, headers, payload } = request
  const response = await app.inject({
    method: method as 'GET',
    url,
    headers: headers as Record<string, string>,
    ...(payload && { payload }),
    payloadAsStream: operation.isStream,
  })
  const status = response.statusCode
  const media = String(response.headers['content-type'] ?? '').split(';')[0] ?? ''
  const { location } = response.headers
  const head = { status, media, ...(location !== undefined && { location: String(location) }) }
  if (!operation.isStream) return { ...head, text: response.payload }
  const stream = response.stream()
  if (media !== 'text/event-stream') return { status, media, text: Buffer.concat(await stream.toArray()).toString() }
  stream.destroy()
  return { status, media, text: null }
}

const show = ({ method, url, headers, payload }: FuzzRequest): string =>
  `${method} ${url} ${JSON.stringify(headers)} ${payload?.toString() ?? ''}`.slice(0, SHOWN)

const secretsOf = (callers: readonly Caller[], own: Caller): string[] =>
  callers
    .filter((caller) => caller !== own)
    .flatMap(({ headers }) => Object.values(headers()).map((value) => value.split(/[= ]/).at(-1) ?? value))

const learnFrom = ({ text, media, location }: FuzzAnswer, { known }: Caller, { path }: Operation): void => {
  const [, place, id] = /(\w+)\/([\w-]+)$/.exec(location ?? '') ?? []
  if (place && id) known.learn({ id }, place)
  if (media === 'application/json' && text) known.learn(JSON.parse(text), placeOf(path))
}

/** The operation that a request asks for: one whose method was damaged may ask for another of the same path. */
const operationOf = ({ operation, operations, request }: Drawn): Operation =>
  operations.find(({ path, method }) => path === operation.path && method === request.method) ?? operation

/** What the answers to the requests of a run were. */
const createFindings = () => {
  const faults = new Map<string, string>()
  const statuses = new Map<number, number>()
  const coverage = new Map<Operation, Coverage>()
  const fed = new Set<Operation>()
  return {
    faults,
    statuses,
    coverage,
    fed,
    note: ({ operation, request }: Drawn, { status }: FuzzAnswer): void => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const { sent, succeeded } = coverage.get(operation) ?? { sent: 0, succeeded: 0 }
      coverage.set(operation, { sent: sent + 1, succeeded: succeeded + (status < 300 ? 1 : 0) })
      if (request.isValid && ![400, 429].includes(status)) fed.add(operation)
    },
  }
}

/** Sends seeded requests of every operation that the API describes, as each kind of caller, and judges the answers; `seeks` says whether each operation but some is tried until it has a success. */
export const fuzz = async (
  world: TestApp,
  run: Run & { readonly seeks: 'nothing' | { readonly but: readonly string[] } },
): Promise<Fuzzed> => {
  const { faults, statuses, coverage, fed, note } = createFindings()
  let described: readonly Operation[] = []
  const { seeks } = run
  const but = seeks === 'nothing' ? [] : seeks.but
  const isReached = (operation: Operation) =>
    but.includes(operation.name) || (coverage.get(operation)?.succeeded ?? 0) > 0
  for await (const drawn of drawRequests(world, seeks === 'nothing' ? run : { ...run, isReached })) {
    const { at, operation, caller, callers, request } = drawn
    const answer = await sendTo(world, drawn)
    note(drawn, answer)
    const asked = operationOf(drawn)
    const wrong = judgeAnswer(answer, { operation: asked, secrets: [MARK, ...secretsOf(callers, caller)], request })
    const fault = `${operation.name} ${wrong}`
    if (wrong !== null && !faults.has(fault))
      faults.set(fault, `request ${at} as ${caller.name}: ${show(request)}\n → ${answer.text?.slice(0, SHOWN)}`)
    learnFrom(answer, caller, operation)
    described = drawn.operations
  }
  const namesOf = (operations: readonly Operation[]): string[] => operations.map(({ name }) => name)
  return {
    faults: [...faults].map(([fault, request]) => `${fault}\n ${request}`),
    statuses,
    coverage: new Map(described.map((each) => [each.name, coverage.get(each) ?? { sent: 0, succeeded: 0 }])),
    unfed: namesOf(described.filter((operation) => operation.body !== null && !fed.has(operation))),
  }
}

/** Sends seeded requests, broken on the wire, over a connection each; gives those that the API did not refuse or answer well. */
export const fuzzWire = async (world: TestApp, run: Run): Promise<readonly string[]> => {
  const send = await openWire(world)
  const faults: string[] = []
  for await (const { request, random } of drawRequests(world, run)) {
    const bytes = brokenBytes(request, random)
    const answer = await send(bytes)
    if (!/^(HTTP\/1\.1 |$)/.test(answer) || /^HTTP\/1\.1 5|^\s+at /m.test(answer))
      faults.push(`${bytes.toString('latin1').slice(0, SHOWN)}\n → ${answer.slice(0, SHOWN)}`)
  }
  return faults
}
