/** Somebody who opened a room over HTTP and may steer it. */
export type Host = { readonly code: string; steer(word: object): Promise<{ readonly seq: number }> }

const post = async (url: string, cookie: string, body: object): Promise<Response> => {
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

export const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

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
