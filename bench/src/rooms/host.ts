import { cookieOf, post } from './players.ts'

/** Somebody who opened a room and may steer it; gives what the room is then. */
export type Host = { readonly code: string; steer(word: object): Promise<{ readonly seq: number }> }

export const openRoom = async (url: string, order: object): Promise<Host> => {
  const opened = await post(`${url}/rooms`, '', order)
  const [{ code }, cookie] = [(await opened.json()) as { code: string }, cookieOf(opened)]
  // who is not heard of for a minute hands the room over
  const events = await fetch(`${url}/rooms/${code}/events`, { headers: { cookie } })
  events.body?.pipeTo(new WritableStream()).catch(() => undefined)
  return {
    code,
    steer: async (word) => (await post(`${url}/rooms/${code}/host`, cookie, word)).json() as Promise<{ seq: number }>,
  }
}
