import type { Method } from '../endpoints/routes.ts'
import type { Problem } from '../schemas/problem.ts'
import type { Answer, ClientProblem } from './answer.ts'

/** A request that is ready to be sent. */
export type Request = { readonly method: Method; readonly url: string; readonly body?: object | undefined }
/** Fetches a URL; `fetch` itself where nothing else is needed. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>
/** Settles after a number of milliseconds. */
export type Wait = (ms: number) => Promise<unknown>

/** Longer than the eight seconds that the API takes at most to report that its database does not answer. */
const TIMEOUT_MS = 10_000

/** Problems of a process that starts or stops: the request was not carried out, so it is safe to send it again. */
const RETRIED: readonly ClientProblem['code'][] = ['starting', 'stopping']
const MAX_TRIES = 10
const RETRY_DELAY_MS = 1000

/** How long a GET waits before it is sent again after its connection broke. */
const BROKEN_DELAYS_MS = [300, 1500]

const readProblem = async (response: Response): Promise<ClientProblem> => {
  const retryAfter = Number(response.headers.get('retry-after'))
  const problem = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined
  return { code: problem?.code ?? 'unreachable', ...(retryAfter > 0 && { retryAfterMs: retryAfter * 1000 }) }
}

/** A phone that changes its network loses the requests under way: a GET, which is safe to send again, is sent up to three times. */
const reconnecting =
  (fetcher: Fetch, wait: Wait): Fetch =>
  async (url, init) => {
    for (const delay of init.method === 'GET' ? BROKEN_DELAYS_MS : []) {
      try {
        return await fetcher(url, init)
      } catch (error) {
        if (!(error instanceof TypeError)) throw error // a timeout
      }
      await wait(delay)
    }
    return fetcher(url, init)
  }

const sendOnce = async <T>({ method, url, body }: Request, fetcher: Fetch): Promise<Answer<T>> => {
  try {
    const response = await fetcher(url, {
      method,
      credentials: 'include',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!response.ok) return { ok: false, problem: await readProblem(response) }
    return { ok: true, value: (await response.json()) as T }
  } catch {
    return { ok: false, problem: { code: 'unreachable' } }
  }
}

/** Sends requests as JSON, each up to ten times while the API starts or stops, a GET again after a broken connection. Never throws. */
export const createTransport = (fetcher: Fetch, wait: Wait) => {
  const fetchAgain = reconnecting(fetcher, wait)
  return async <T>(request: Request): Promise<Answer<T>> => {
    for (let tries = 1; ; tries++) {
      const answer = await sendOnce<T>(request, fetchAgain)
      if (answer.ok || !RETRIED.includes(answer.problem.code) || tries === MAX_TRIES) return answer
      await wait(answer.problem.retryAfterMs ?? RETRY_DELAY_MS)
    }
  }
}
