import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createRenderer } from '@pd/pictures'
import { createPhotographer } from '../photos/draw-photo.ts'
import { formatNumber } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { flask } from '../run/needs.ts'
import { compare, inRounds } from '../run/rounds.ts'
import { copiesOf, rendersOf, startApi } from '../servers/api.ts'
import { sitDown } from '../servers/game.ts'
import { startPeer } from '../servers/peer.ts'

/** Does something a second: each of the clients starts the next as soon as its last is done, until the time is up. */
const ratePerSecond = async (clients: readonly (() => Promise<unknown>)[], seconds: number): Promise<number> => {
  const startedAt = performance.now()
  let done = 0
  const work = async (act: () => Promise<unknown>) => {
    while (performance.now() - startedAt < seconds * 1000) {
      await act()
      done += 1
    }
  }
  await Promise.all(clients.map(work))
  return (done * 1000) / (performance.now() - startedAt)
}

const CELLS = 16
/** What the second client over HTTP asks for, as equal renders are made once; it is more work than the first one's. */
const MORE_CELLS = 24
const NAME = 'big cat.jpg'
const SECONDS = { whole: { ours: 4, peer: 8 }, quick: { ours: 1, peer: 2 } } as const

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

/** One renderer for both, as in the API. */
const directClients = (copyPath: string, render = createRenderer()) =>
  [0, 1].map(() => () => render({ copyPath, cells: CELLS }))

/** Each deletes the renders that the API keeps before it asks, so that every answer is made anew. */
const coldClients = (api: string, renders: string, paths: readonly string[]) =>
  paths.map((path) => async () => {
    for (const file of await readdir(renders)) await rm(join(renders, file), { force: true })
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
  const seconds = SECONDS[bench.quick ? 'quick' : 'whole']
  bench.say('drawing and importing a picture of 24 megapixels')
  const pictures = await photograph(bench.folder)
  const { url: api } = await startApi(bench.processes, { data, starter: false, web: false, pictures })
  // the folder's marker file is there too
  const [copy = ''] = (await readdir(copiesOf(data))).filter((name) => name.endsWith('.jpg'))
  const copyPath = join(copiesOf(data), copy)
  const paths = [(await sitDown(api, CELLS)).picture, (await sitDown(api, MORE_CELLS)).picture]
  const peerUrl = await startFlask(bench, pictures)
  const peer = () => fetchBytes(peerUrl)

  bench.say(`${bench.rounds} rounds of renders at ${CELLS} cells, two at once: by the package, over HTTP, by Flask`)
  const rounds = await inRounds(bench.rounds, {
    direct: () => ratePerSecond(directClients(copyPath), seconds.ours),
    http: () => ratePerSecond(coldClients(api, rendersOf(data), paths), seconds.ours),
    peer: () => ratePerSecond([peer, peer], seconds.peer),
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
