import { type Images, type LiveCatalogue, newId } from '@pd/catalogue'
import type { Room } from '@pd/core'
import { createRenderCache, createRenderer, createSealer } from '@pd/pictures'
import type { Tracing } from '@pd/runtime'
import type { Store } from '@pd/store'
import type { FastifyInstance } from 'fastify'
import { type AppTools, buildApp } from './app.ts'
import { createHealth } from './health/checks.ts'
import type { ImportProgress } from './import/background-import.ts'
import { createPlayable } from './import/playable.ts'
import { createRenderPaths } from './render/render-paths.ts'
import { drawRound } from './room/draw-round.ts'
import { createRooms, OPEN_ROOMS_MOST } from './room/rooms.ts'
import type { Metrics } from './telemetry/metrics.ts'
import { createPlayerHash } from './telemetry/player-hash.ts'

type AppSettings = Pick<
  AppTools,
  'log' | 'version' | 'now' | 'cookieSecret' | 'trustProxy' | 'requestsPerMinute' | 'origins' | 'web' | 'telemetry'
>

/** What the app is made of: the opened data, its settings, and whether it is ready. */
export type Parts = AppSettings & {
  readonly store: Store
  readonly images: Images
  readonly catalogue: LiveCatalogue
  readonly tempFolder: string
  /** Seals the addresses of renders. */
  readonly renderKey: Buffer
  /** Hashes the addresses of who opens rooms. */
  readonly addressKey: Buffer
  readonly adoptsAliases: boolean
  readonly metrics: Metrics
  readonly tracing: Tracing
  readonly isReady: () => boolean
  readonly importProgress: () => ImportProgress
  /** By which addresses other devices reach this server. */
  readonly urls: () => string[]
}

const dice = Math.random

/** Builds the app over an open store. */
export const composeApp = async (parts: Parts): Promise<FastifyInstance> => {
  const { store, catalogue, images, tempFolder, renderKey, adoptsAliases, metrics, tracing, ...rest } = parts
  const { addressKey, isReady, importProgress, urls, ...settings } = rest
  const { now } = settings
  const { archive, aliases } = store
  const sealer = createSealer(renderKey)
  const paths = createRenderPaths(sealer)
  const view = { catalogue, paths }
  const draw = (room: Room) => drawRound(room, { catalogue, dice })
  const isPlayable = createPlayable(catalogue, importProgress)
  const isShared = store.pool() !== null
  const openMost = settings.requestsPerMinute === 0 ? null : OPEN_ROOMS_MOST
  const rooms = createRooms({
    store: store.rooms,
    archive,
    now,
    newId,
    dice,
    drawRound: draw,
    isShared,
    openMost,
    metrics,
  })
  const hashAddress = createPlayerHash(addressKey)
  return buildApp({
    ...settings,
    games: { store, catalogue, dice, now, view, metrics },
    rooms: { rooms, hashAddress, archive, view, drawRound: draw, dice, now, metrics, aliases, adoptsAliases },
    catalogue: { catalogue, paths, now },
    found: { catalogue, games: store.games, paths },
    imports: { progress: importProgress, catalogue },
    addresses: { urls },
    renders: {
      sealer,
      images,
      render: createRenderer(),
      cache: createRenderCache({ folder: tempFolder }),
      metrics,
      tracing,
    },
    health: { health: createHealth({ images, tempFolder, ping: store.ping, now }), isReady, isPlayable },
  })
}
