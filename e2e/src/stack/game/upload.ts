import assert from 'node:assert/strict'
import type { Client } from '@pd/contract/client'
import { drawTestCard } from '@pd/testing/test-card'
import { until } from '../docker.ts'
import { createPlayer, type Jar } from '../player.ts'
import type { StackTests, World } from './world.ts'

const TUS = { 'tus-resumable': '1.0.0' }
const encode = (text: string): string => Buffer.from(text).toString('base64')

/** Signs in a curator whose account the first operator makes. */
const signInCurator = async ({ stack }: World): Promise<{ client: Client; jar: Jar }> => {
  const operator = createPlayer(stack.url)
  const first = await stack.inVolume('secret-desk', 'cat /volume/secret')
  assert.ok((await operator.deskSignIn({ name: 'admin', password: first })).ok)
  const added = await operator.addDeskPerson({ name: 'ann', role: 'curator' })
  assert.ok(added.ok)
  const jar = { cookie: '' }
  const client = createPlayer(stack.url, () => {}, jar)
  assert.ok((await client.deskSignIn({ name: 'ann', password: added.value.password })).ok)
  return { client, jar }
}

type UploadedFile = { readonly pack: string; readonly name: string; readonly bytes: Buffer }

/** Sends the first half of a file and, once the server has said how much of it is there, the rest; resolves to how much that was. */
const sendInHalves = async (endpoint: string, jar: Jar, { pack, name, bytes }: UploadedFile): Promise<number> => {
  const headers = { ...TUS, ...jar }
  const metadata = `pack ${encode(pack)},name ${encode(name)}`
  const made = await fetch(endpoint, {
    method: 'POST',
    headers: { ...headers, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
  })
  assert.equal(made.status, 201)
  const url = new URL(made.headers.get('location') ?? '', endpoint)
  const sendPart = async (from: number, to: number) => {
    const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) }
    const body = new Uint8Array(bytes.subarray(from, to))
    assert.equal((await fetch(url, { method: 'PATCH', headers: { ...headers, ...part }, body })).status, 204)
  }
  await sendPart(0, bytes.length >> 1)
  const offset = Number((await fetch(url, { method: 'HEAD', headers })).headers.get('upload-offset'))
  await sendPart(offset, bytes.length)
  return offset
}

/** Curators bring pictures in while the game goes on. */
export const uploadTests: StackTests = {
  'a curator uploads a picture through the proxy, goes on after a break, and it is played': async (world) => {
    const { client, jar } = await signInCurator(world)
    const made = await client.newDeskPack({ titles: { en: 'Roofs' } })
    assert.ok(made.ok)
    const { id: pack } = made.value
    const bytes = await drawTestCard(77, 640, 480)
    const endpoint = `${world.stack.url}/api/desk/files`
    assert.equal(await sendInHalves(endpoint, jar, { pack, name: 'Weathercock.png', bytes }), bytes.length >> 1)
    await until(
      () => client.deskUploads(pack),
      (answer) => answer.ok && answer.value.uploads[0]?.state === 'added',
    )
    assert.ok((await client.changeDeskPack(pack, { visibility: 'public' })).ok)
    const player = createPlayer(world.stack.url)
    // the API reads a changed catalogue within a second
    const begun = await until(
      () => player.newGame({ plan: 'solo', rounds: 1, pack }),
      ({ ok }) => ok,
    )
    assert.ok(begun.ok)
    const [round] = begun.value.rounds
    assert.equal((await world.ask(round?.picture ?? '')).status, 200)
    const judged = await player.guess(begun.value.id, { round: 1, level: round?.level ?? 1, text: 'weathercock' })
    assert.deepEqual(judged.ok && judged.value.verdict, 'correct')
  },
}
