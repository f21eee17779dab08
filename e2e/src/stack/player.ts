import { type Client, createClient } from '@pd/contract/client'

/** The cookie by which the server knows a player; empty before the first answer. */
export type Jar = { cookie: string }

/** A typed client that keeps its cookie in `jar`; `onAnswer` gets the status of every response, 0 for a failed request. */
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
