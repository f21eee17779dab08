import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KeptPicture, keepPicture, MOST_KEPT, type PictureCache, readPictures } from './kept-pictures.ts'

/** A cache as browsers have it, as far as it is used: by address, in the order in which they were put. */
const createCache = (): PictureCache => {
  const entries = new Map<string, Response>()
  const addressOf = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : request, 'http://a')
  return {
    put: async (request, response) => void entries.set(addressOf(request).href, response),
    keys: async () => [...entries.keys()].map((address) => new Request(address)),
    match: async (request) => entries.get(addressOf(request).href)?.clone(),
    delete: async (request) => entries.delete(addressOf(request).href),
  }
}

const kept = (name: string): KeptPicture => ({
  reveal: { name, packTitle: 'Zoo', credit: 'Ann', licence: 'CC0', homepage: null, width: 64, height: 64 },
  languages: ['fr', 'en'],
  names: [{ locale: 'fr', text: name }],
  levels: 8,
})
const file = new Blob(['picture'], { type: 'image/webp' })

test('a kept picture comes back with its answer, its credit and its file', async () => {
  const cache = createCache()
  await keepPicture(cache, kept('écureuil'), file)
  const [picture] = await readPictures(cache)
  assert.deepEqual({ ...picture, file: await picture?.file.text() }, { ...kept('écureuil'), file: 'picture' })
})

test('a device keeps the newest pictures, each once, and none that is too big', async () => {
  const cache = createCache()
  for (let n = 0; n <= MOST_KEPT; n++) await keepPicture(cache, kept(`animal ${n}`), file)
  await keepPicture(cache, kept('animal 1'), file)
  await keepPicture(cache, kept('elephant'), new Blob(['x'.repeat(500_000)]))
  const names = (await readPictures(cache)).map(({ reveal }) => reveal.name)
  assert.deepEqual([names.length, names[0], names.at(-1)], [MOST_KEPT, 'animal 2', 'animal 1'])
})
