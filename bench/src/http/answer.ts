/** An answer as it goes over the wire, but for what node:http itself writes into every one. */
export type Answer = { readonly headers: string[]; readonly body: string }

const BY_NODE = /^(date|connection|keep-alive)$/i

/** Fetches what an address answers, to be answered again by another server. */
export const takeAnswer = async (url: string): Promise<Answer> => {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  const headers = [...response.headers].filter(([name]) => !BY_NODE.test(name)).flat()
  return { headers, body: await response.text() }
}
