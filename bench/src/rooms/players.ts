const AT_ONCE = 32

/** The cookie that an answer sets; empty without one. */
export const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** Sends something and reads the answer; throws on any that is none. */
export const post = async (url: string, cookie: string, body: object): Promise<Response> => {
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

/** Some players who join a room; those who are there before them have lower numbers than `first`. */
export type Arrival = { readonly url: string; readonly code: string; readonly count: number; readonly first?: number }

/** Has players join a room, some at once; each is given to `enter` with the cookie of their own. */
export const joinAll = async (
  { url, code, count, first = 0 }: Arrival,
  enter: (cookie: string, n: number) => Promise<void>,
): Promise<void> => {
  const numbers = Array.from({ length: count }, (_, n) => n).values()
  const next = async () => {
    for (const n of numbers) {
      const answer = await post(`${url}/rooms/${code}/players`, '', { name: `Player ${first + n}` })
      await answer.arrayBuffer()
      await enter(cookieOf(answer), n)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}
