import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { keptBytes } from '@pd/testing/kept-bytes'
import { childrenOf } from '@pd/testing/process/decoder-processes'
import sharp from 'sharp'
import { readEmbedded } from '../embedded/read-embedded.ts'
import { hasGps } from '../inspect/gps.ts'
import { inspect } from '../inspect/inspect.ts'
import { iptcDataset, pngText, withChunks, withIptc } from '../testing/embedded-texts.ts'
import { jobOf } from '../testing/job-of.ts'
import { animation, randomSamples, svg, useFolder } from '../testing/pictures.ts'
import { createDecoder } from './decoder.ts'

// 700 by default; MUTATIONS=10000 npm run test:processes for a long run, SEED for another one.
const mutations = Number(process.env.MUTATIONS ?? 700)
const seed = Number(process.env.SEED ?? 1)
const atOnce = 4
const warmUp = 100
const mostBytesKept = 8 * 2 ** 20

const noise = (width: number, height: number) =>
  sharp(randomSamples(width * height * 3), { raw: { width, height, channels: 3 } })

const exif = {
  IFD0: { Artist: 'a', Copyright: 'b', ImageDescription: 'c' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 28/1 40/1' },
}

/** Files that say something of themselves, which other code reads than their pixels. */
const labelled = async (image: ReturnType<typeof noise>): Promise<Buffer[]> => {
  const said = image
    .clone()
    .resize(80)
    .withExif(exif)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .withIccProfile('p3')
  return [
    withIptc(await said.clone().jpeg().toBuffer(), iptcDataset(5, 'title'), iptcDataset(80, 'author')),
    withChunks(await said.clone().png().toBuffer(), [
      pngText.compressed('Title', 'a'),
      pngText.international('Author', 'b', true),
    ]),
    await said.clone().webp().toBuffer(),
    await said.clone().tiff().toBuffer(),
  ]
}

/** Small files of the seven formats, in two kinds each where a format has two decoders. */
const originals = async (): Promise<Buffer[]> => {
  const image = noise(96, 72)
  const inside = (await image.clone().resize(9).png().toBuffer()).toString('base64')
  const drawing = `<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><rect id="r" width="50" height="50" filter="url(#f)"/><use href="#r" x="9"/><image width="20" height="20" href="data:image/png;base64,${inside}"/>`
  return Promise.all([
    image.clone().jpeg().toBuffer(),
    image.clone().png().toBuffer(),
    image.clone().webp().toBuffer(),
    image.clone().avif({ effort: 0 }).toBuffer(),
    animation().gif().toBuffer(),
    image.clone().tiff({ compression: 'lzw' }).toBuffer(),
    Buffer.from(svg(drawing)),
    image.clone().jpeg({ progressive: true }).toBuffer(),
    image.clone().png({ progressive: true, palette: true }).toBuffer(),
    image.clone().webp({ lossless: true }).toBuffer(),
    image.clone().toColourspace('cmyk').jpeg().toBuffer(),
    image.clone().toColourspace('rgb16').png().toBuffer(),
    animation().webp({ loop: 0 }).toBuffer(),
    gzipSync(svg(drawing)),
    ...(await labelled(image)),
  ])
}

const createRandom = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Random = ReturnType<typeof createRandom>

// Headers are short and bodies long: half of the changes are made in the first 200 bytes.
const positionIn = (bytes: Buffer, random: Random): number =>
  random(random(2) === 0 ? Math.min(200, bytes.length) : bytes.length)

const changes: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    bytes[positionIn(bytes, random)] = random(256)
    return bytes
  },
  (bytes, random) => {
    const at = positionIn(bytes, random)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
    return bytes
  },
  (bytes, random) => bytes.fill(random(2) * 255, positionIn(bytes, random)).subarray(0),
  (bytes, random) => bytes.subarray(0, Math.max(1, random(bytes.length))),
  (bytes, random) => {
    const at = positionIn(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random(16))])
  },
  (bytes, random) => {
    const at = positionIn(bytes, random)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(bytes.length)), bytes.subarray(at)])
  },
]

const mutate = (original: Buffer, random: Random): Buffer => {
  let bytes: Buffer = Buffer.from(original)
  for (let n = random(4); n >= 0; n--) bytes = changes[random(changes.length)]?.(bytes, random) ?? bytes
  return bytes
}

test(`${mutations} damaged pictures of seven formats (seed ${seed}) each have a result, and leave nothing behind`, async (t) => {
  const folder = await useFolder()
  const files = await originals()
  const random = createRandom(seed)
  const decode = createDecoder()
  const results = new Map<string, number>()
  let made = 0
  const work = async (worker: number, until: number): Promise<void> => {
    while (made < until) {
      const original = files[made++ % files.length]
      assert.ok(original)
      const source = await folder.put(`mutant-${worker}`, mutate(original, random))
      const target = folder.at(`copy-${worker}.jpg`)
      // read in the process of the import, which must outlive them
      await Promise.all([readEmbedded(source), hasGps(source), inspect(source)])
      const result = await decode(await jobOf(source, target, { limits: { timeMs: 5_000 } }))
      const code = result.ok ? (result.value.warning ?? 'ok') : result.reason.code
      results.set(code, (results.get(code) ?? 0) + 1)
    }
  }
  const makeUntil = (until: number) => Promise.all(Array.from({ length: atOnce }, (_, worker) => work(worker, until)))
  await makeUntil(warmUp)
  const before = await keptBytes()
  await makeUntil(mutations)
  const kept = (await keptBytes()) - before
  t.diagnostic(JSON.stringify({ seed, mutations, kept, ...Object.fromEntries(results) }))
  assert.equal(
    [...results.values()].reduce((sum, count) => sum + count),
    mutations,
  )
  assert.ok((results.get('ok') ?? 0) > 0 && (results.get('damaged') ?? 0) > 0)
  assert.ok(kept < mostBytesKept, `${kept} bytes more are kept`)
  assert.ok((await childrenOf(process.pid)).length <= 2)
  assert.ok((await readdir(folder.path)).every((name) => !name.endsWith('.tmp')))
  const whole = await folder.put('whole.jpg', files[0] ?? '')
  assert.equal((await decode(await jobOf(whole, folder.at('whole-copy.jpg')))).ok, true)
})
