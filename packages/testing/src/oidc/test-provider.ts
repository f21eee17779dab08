import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type JWK } from 'oidc-provider'

/** What the provider says of a person, by the name with which the person signs in there. */
export type PeopleAtProvider = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What a test makes of the claims of an ID token before the client gets them, signed again. */
export type ForgeClaims = (claims: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

type Order = {
  readonly people: PeopleAtProvider
  /** The addresses to which it sends browsers back; `allow` says them later where they are not known yet. */
  readonly returnTo?: readonly string[]
}

/** The client that a test provider knows. */
export const TEST_CLIENT = { id: 'game', secret: 'a secret of the client' } as const

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, 'base64url').toString())

type State = {
  /** Changes the claims of each ID token. */
  forge: ForgeClaims | null
  /** Takes the place of the signature of a changed token. */
  signature: string | null
}

const forgeToken = (token: string, { forge, signature }: State, key: JWK): string => {
  const [header = '', claims = ''] = token.split('.')
  const body = `${header}.${encode((forge ?? ((given) => given))(decode(claims)))}`
  const privateKey = createPrivateKey({ key: key as never, format: 'jwk' })
  return `${body}.${signature ?? sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64url')}`
}

const configure = (issuer: string, { people, returnTo }: Required<Order>, key: JWK): Provider =>
  new Provider(issuer, {
    clients: [{ client_id: TEST_CLIENT.id, client_secret: TEST_CLIENT.secret, redirect_uris: [...returnTo] }],
    jwks: { keys: [key] },
    cookies: { keys: ['a key of the provider'] },
    claims: { openid: ['sub', 'groups'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: `sub of ${id}`, ...people[id] }) }),
    pkce: { required: () => true },
    ttl: { Session: 3600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })

/** A provider of OpenID Connect at a free port of this machine, with one client and a form that takes any password. */
export const openTestProvider = async (order: Order) => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' } as JWK
  const state: State = { forge: null, signature: null }
  const allow = (returnTo: readonly string[]): void => {
    const provider = configure(issuer, { ...order, returnTo }, key)
    provider.use(async (context, next) => {
      await next()
      const body = context.body as { id_token?: string } | undefined
      if (state.forge && context.path === '/token' && body?.id_token)
        context.body = { ...body, id_token: forgeToken(body.id_token, state, key) }
    })
    server.on('request', provider.callback())
  }
  if (order.returnTo) allow(order.returnTo)
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { issuer, state, allow, close }
}

/** A provider that `openTestProvider` has opened. */
export type TestProvider = Awaited<ReturnType<typeof openTestProvider>>

/** Signs in at a test provider as its form does, and gives the address to which it sends the browser back. */
export const signInAtProvider = async (url: string, person: string): Promise<URL> => {
  const jar = new Map<string, string>()
  const { origin } = new URL(url)
  const send = async (address: string, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const method = body ? 'POST' : 'GET'
    const response = await fetch(address, { method, redirect: 'manual', headers: { cookie }, ...(body && { body }) })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
  let response = await send(url)
  let at = url
  for (;;) {
    const location = response.headers.get('location')
    const next = location === null ? null : new URL(location, origin)
    if (next && next.origin !== origin) return next
    if (next) at = next.href
    if (next) response = await send(at)
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())?.[1]
      if (!prompt) throw new Error(`the provider has no form at ${at}: ${response.status}`)
      response = await send(at, new URLSearchParams({ prompt, login: person, password: 'any' }))
    }
  }
}
