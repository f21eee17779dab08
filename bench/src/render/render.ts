import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createRenderer, variantCount } from '@pd/pictures'
import { createPhotographer } from '../photos/draw-photo.ts'
import { formatNumber } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { flask } from '../run/needs.ts'
import { compare, inRounds } from '../run/rounds.ts'
import { copiesOf, rendersOf, startApi } from '../servers/api.ts'
import { sitDown } from '../servers/game.ts'
import { startPeer } from '../servers/peer.ts'
import { ratePerSecond } from './closed-loop.ts'

const CELLS = 16
const NAME = 'big cat.jpg'
const SECONDS = 4
const PEER_SECONDS = 8

const fetchBytes = async (url: string): Promise<number> => {
  const response = await fetch(url)
  const bytes = (await response.arrayBuffer()).byteLength
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
  return bytes
}

const photograph = async (folder: string): Promise<string> => {
  const pictures = join(folder, 'pictures')
  await mkdir(pictures)
  const draw = await createPhotographer()
  await draw({ width: 6000, height: 4000 }, join(pictures, NAME))
  return pictures
}

/** Addresses of the picture at our level, of two variants: one for each client, so that none gets the other's render. */
const twoPaths = async (api: string): Promise<string[]> => {
  const paths = new Set<string>()
  for (let game = 0; paths.size < 2 && game < 100; game += 1) paths.add((await sitDown(api, CELLS)).picture)
  if (paths.size < 2) throw new Error('a hundred games showed one variant only')
  return [...paths]
}

/** One renderer for both, as in the API. */
const directClients = (copyPath: string, render = createRenderer()) =>
  [0, 1].map((client) => {
    let turn = client
    return () => render({ copyPath, cells: CELLS, variant: turn++ % variantCount })
  })

/** Each deletes the render that the API keeps before it asks, so that every answer is made anew. */
const coldClients = (api: string, renders: string, paths: readonly string[]) =>
  paths.map((path) => async () => {
    await rm(join(renders, basename(path)), { force: true })
    await fetchBytes(api + path)
  })

const startFlask = async ({ folder, processes }: Bench, pictures: string): Promise<string> => {
  const temp = join(folder, 'peer-temp')
  await mkdir(temp)
  const { url } = await startPeer(processes, pictures, temp)
  return `${url}/pixelate/${encodeURIComponent(NAME)}?cells=${CELLS}`
}

const run: Measure['run'] = async (bench) => {
  const data = join(bench.folder, 'data')
  bench.say('drawing and importing a picture of 24 megapixels')
  const pictures = await photograph(bench.folder)
  const { url: api } = await startApi(bench.processes, { data, starter: false, web: false, pictures })
  // the folder's marker file is there too
  const [copy = ''] = (await readdir(copiesOf(data))).filter((name) => name.endsWith('.jpg'))
  const copyPath = join(copiesOf(data), copy)
  const paths = await twoPaths(api)
  const peerUrl = await startFlask(bench, pictures)
  const peer = () => fetchBytes(peerUrl)

  bench.say(`${bench.rounds} rounds of renders at ${CELLS} cells, two at once: by the package, over HTTP, by Flask`)
  const rounds = await inRounds(bench.rounds, {
    direct: () => ratePerSecond(directClients(copyPath), SECONDS),
    http: () => ratePerSecond(coldClients(api, rendersOf(data), paths), SECONDS),
    peer: () => ratePerSecond([peer, peer], PEER_SECONDS),
    ourBytes: () => fetchBytes(api + paths[0]),
    peerBytes: peer,
  })
  bench.say(`a render takes ${formatNumber(2000 / (rounds[0]?.direct ?? 0))} ms while two are made at once`)
  const faster = { other: 'peer', otherName: 'Flask', unit: '/s', target: { atLeast: 50 } } as const
  return [
    compare(rounds, { what: `renders at ${CELLS} cells`, ours: 'direct', ...faster }),
    compare(rounds, { what: `renders at ${CELLS} cells, cold over HTTP`, ours: 'http', ...faster }),
    compare(rounds, {
      what: `bytes at ${CELLS} cells`,
      ours: 'ourBytes',
      other: 'peerBytes',
      otherName: 'Flask',
      unit: 'B',
      target: { atMost: 1 / 50 },
    }),
  ]
}

/** Cold renders of one level from a large photograph, and their bytes. */
export const render: Measure = {
  name: 'render',
  about: 'a picture of 24 megapixels at 16 cells: renders a second and bytes, against Flask',
  needs: [flask],
  run,
}
