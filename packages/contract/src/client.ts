import type { Problem, ProblemCode } from './problem.ts'
import type {
  AddressList,
  GameList,
  GameView,
  GiveUp,
  GuessAnswer,
  ImportView,
  ItemPage,
  ItemQuery,
  JoinRoom,
  NewGame,
  NewGuess,
  NewHint,
  NewRoom,
  PackList,
  RoomGuess,
  RoomOwn,
  RoomPlayers,
  RoomReady,
  RoomResults,
  RoomView,
  Sharpen,
  Steering,
} from './schemas/index.ts'

export type * from './problem.ts'
export * from './room-changes.ts'
export type * from './schemas/index.ts'

/** `unreachable` is the client's own: no answer, or one that is no answer of ours. */
export type ClientProblem = { readonly code: ProblemCode | 'unreachable'; readonly retryAfterMs?: number }
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ClientProblem }

type Query = Record<string, string | number | undefined>
/**
 * A request without an answer is given up after this time, and may be sent again. The API takes at most eight seconds to say that its
 * database does not answer.
 */
const PATIENCE_MS = 10_000

/** Problems of a process that starts or stops: the request was not carried out, so the client sends it again, ten times at most. */
const PASSING: readonly ClientProblem['code'][] = ['starting', 'stopping']
const MOST_TRIES = 10
const BETWEEN_TRIES_MS = 1000

type Fetch = (url: string, init: RequestInit) => Promise<Response>
type Wait = (ms: number) => Promise<unknown>

const waitFor: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const queryString = (query: Query): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
  return pairs.length ? `?${new URLSearchParams(pairs)}` : ''
}

const readProblem = async (response: Response): Promise<ClientProblem> => {
  const retryAfter = Number(response.headers.get('retry-after'))
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
  return { code: problem?.code ?? 'unreachable', ...(retryAfter > 0 && { retryAfterMs: retryAfter * 1000 }) }
}

/**
 * The typed client of the HTTP surface. `baseUrl` is where the API's root is ("/api" on the game's own site, or
 * "http://host:8000"). No method throws: whatever goes wrong comes back as a problem, a start or stop of the API only when it lasts.
 */
export const createClient = (
  baseUrl: string,
  fetcher: Fetch = (url, init) => fetch(url, init),
  wait: Wait = waitFor,
) => {
  const sendOnce = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> => {
    try {
      const response = await fetcher(baseUrl + path, {
        method,
        credentials: 'include',
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      })
      if (!response.ok) return { ok: false, problem: await readProblem(response) }
      return { ok: true, value: (await response.json()) as T }
    } catch {
      return { ok: false, problem: { code: 'unreachable' } }
    }
  }
  const send = async <T>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer<T>> => {
    for (let tries = 1; ; tries++) {
      const answer = await sendOnce<T>(method, path, body)
      if (answer.ok || !PASSING.includes(answer.problem.code) || tries === MOST_TRIES) return answer
      await wait(answer.problem.retryAfterMs ?? BETWEEN_TRIES_MS)
    }
  }
  const room = (code: string) => `/rooms/${encodeURIComponent(code)}`
  const game = (id: string) => `/games/${encodeURIComponent(id)}`
  return {
    addresses: () => send<AddressList>('GET', '/addresses'),
    packs: (lang: string) => send<PackList>('GET', `/packs${queryString({ lang })}`),
    importProgress: () => send<ImportView>('GET', '/import'),
    items: (query: ItemQuery) => send<ItemPage>('GET', `/items${queryString(query)}`),
    games: () => send<GameList>('GET', '/games'),
    newGame: (body: NewGame) => send<GameView>('POST', '/games', body),
    game: (id: string) => send<GameView>('GET', game(id)),
    guess: (id: string, body: NewGuess) => send<GuessAnswer>('POST', `${game(id)}/guesses`, body),
    sharpen: (id: string, body: Sharpen) => send<GameView>('POST', `${game(id)}/sharpen`, body),
    hint: (id: string, body: NewHint) => send<GameView>('POST', `${game(id)}/hints`, body),
    giveUp: (id: string, body: GiveUp) => send<GameView>('POST', `${game(id)}/give-up`, body),
    openRoom: (body: NewRoom) => send<RoomView>('POST', '/rooms', body),
    room: (code: string, as?: 'screen' | 'player') => send<RoomView>('GET', `${room(code)}${queryString({ as })}`),
    joinRoom: (code: string, body: JoinRoom) => send<RoomView>('POST', `${room(code)}/players`, body),
    leaveRoom: (code: string) => send<RoomView>('POST', `${room(code)}/leave`),
    renameInRoom: (code: string) => send<RoomView>('POST', `${room(code)}/name`),
    readyInRoom: (code: string, body: RoomReady) => send<RoomOwn>('POST', `${room(code)}/ready`, body),
    guessInRoom: (code: string, body: RoomGuess) => send<RoomOwn>('POST', `${room(code)}/guesses`, body),
    steerRoom: (code: string, body: Steering) => send<RoomView>('POST', `${room(code)}/host`, body),
    /** Everybody, for the host. */
    roomPlayers: (code: string) => send<RoomPlayers>('GET', `${room(code)}/players`),
    roomResults: (code: string) => send<RoomResults>('GET', `${room(code)}/results`),
    /** Where a browser saves the results of a room from; a table's first row is in `lang`. */
    roomResultsFile: (code: string, format: 'csv' | 'json', lang: string) =>
      `${baseUrl}${room(code)}/results.${format}${queryString({ lang: format === 'csv' ? lang : undefined })}`,
    /** Where a browser listens to a room. */
    roomEventsUrl: (code: string, as?: 'screen' | 'player') => `${baseUrl}${room(code)}/events${queryString({ as })}`,
    /** Where the browser fetches a render from: renders live at the root of the API's site. */
    renderUrl: (path: string) => (/^https?:/.test(baseUrl) ? new URL(path, baseUrl).href : path),
  }
}

export type Client = ReturnType<typeof createClient>
