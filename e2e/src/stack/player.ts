import { type Client, createClient } from '@pd/contract/client'

/** What a player is known by; who takes it elsewhere is the same player there. */
export type Jar = { cookie: string }

/**
 * Somebody who plays over HTTP, with a cookie jar that is empty, or has the cookie of an earlier visit; every answer is told to
 * `onAnswer`, also one that never came (0).
 */
export const createPlayer = (
  url: string,
  onAnswer: (status: number, request: string) => void = () => {},
  jar: Jar = { cookie: '' },
): Client => {
  return createClient(`${url}/api`, async (target, init) => {
    try {
      const response = await fetch(target, { ...init, headers: { ...init.headers, ...(jar.cookie && jar) } })
      jar.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? jar.cookie
      onAnswer(response.status, `${init.method} ${target}`)
      return response
    } catch (error) {
      onAnswer(0, `${init.method} ${target}: ${(error as Error).cause ?? error}`)
      throw error
    }
  })
}
