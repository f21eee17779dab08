import type { Reference } from './reference.ts'

const LOCAL = /^(127\.0\.0\.1|localhost)(:|$)/

const originOf = (registry: string): string => {
  if (registry === 'docker.io') return 'https://registry-1.docker.io'
  return `${LOCAL.test(registry) ? 'http' : 'https'}://${registry}`
}

/** The token that a registry gives to anybody who wants to read, as its refusal says where. */
const getToken = async (challenge: string): Promise<string> => {
  const field = (name: string): string => new RegExp(`${name}="([^"]+)"`).exec(challenge)?.[1] ?? ''
  const url = new URL(field('realm'))
  for (const name of ['service', 'scope']) url.searchParams.set(name, field(name))
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url.origin} gives no token: ${answer.status}`)
  const { token, access_token: other } = (await answer.json()) as { token?: string; access_token?: string }
  return token ?? other ?? ''
}

const get = async (url: string, token: string | null): Promise<Response> => {
  const answer = await fetch(url, token ? { headers: { authorization: `Bearer ${token}` } } : {})
  const challenge = answer.headers.get('www-authenticate')
  if (answer.status === 401 && challenge && token === null) return get(url, await getToken(challenge))
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer
}

/** All tags of a repository, by the registry's own API; a page names the next one. */
export const listTags = async ({ registry, repository }: Reference): Promise<string[]> => {
  const tags: string[] = []
  let next: string | null = `${originOf(registry)}/v2/${repository}/tags/list?n=1000`
  while (next) {
    const answer: Response = await get(next, null)
    const page = (await answer.json()) as { tags: string[] | null }
    tags.push(...(page.tags ?? []))
    const [, link] = /<([^>]+)>;\s*rel="next"/.exec(answer.headers.get('link') ?? '') ?? []
    next = link ? new URL(link, next).href : null
  }
  return tags
}

/** The numbers of a tag, and what stays when they are left out: 26-trixie-slim is 26 and #-trixie-slim. */
const split = (tag: string): { readonly numbers: number[]; readonly shape: string } => {
  const [, version = '', rest = tag] = /^v?(\d+(?:\.\d+)*)(.*)$/.exec(tag) ?? []
  const numbers = version.split('.').filter(Boolean).map(Number)
  return { numbers, shape: `${numbers.length} ${rest}` }
}

const compareNumbers = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** The newest tag of the same shape with higher numbers, or null. */
export const newerTag = (tag: string, tags: readonly string[]): string | null => {
  const own = split(tag)
  if (own.numbers.length === 0) return null
  const alike = tags.filter((one) => split(one).shape === own.shape)
  const sorted = alike.toSorted((one, other) => compareNumbers(split(one).numbers, split(other).numbers))
  const newest = sorted.at(-1)
  return newest && compareNumbers(split(newest).numbers, own.numbers) > 0 ? newest : null
}
