import { cookieOf, post } from './players.ts'

/** The host of a room; `steer` resolves with the number of the room's last event. */
export type Host = { readonly code: string; steer(word: object): Promise<{ readonly seq: number }> }

/** Opens a room and listens to it, as a host who is silent for a minute loses it. */
export const openRoom = async (url: string, order: object): Promise<Host> => {
  const opened = await post(`${url}/rooms`, '', order)
  const [{ code }, cookie] = [(await opened.json()) as { code: string }, cookieOf(opened)]
  const events = await fetch(`${url}/rooms/${code}/events`, { headers: { cookie } })
  events.body?.pipeTo(new WritableStream()).catch(() => undefined)
  return {
    code,
    steer: async (word) => (await post(`${url}/rooms/${code}/host`, cookie, word)).json() as Promise<{ seq: number }>,
  }
}
