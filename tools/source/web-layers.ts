import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The folders of apps/web/src from the top down. A file imports from its own folder and from those below it. */
const LAYERS = [['shell'], ['screens'], ['live-room', 'catalogue'], ['play'], ['kit'], ['app', 'mosaic']] as const

/** A screen imports from another one only where that is a part of it. `components` shows the parts of all. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  components: ['solo', 'room', 'projector', 'setup'],
  kiosk: ['solo'],
  'new-room': ['setup'],
  room: ['host'],
  projector: ['host'],
  solo: ['not-found'],
}

const SPECIFIER = /\bfrom\s*'(\.[^']+)'|\bimport\s*\(?\s*'(\.[^']+)'|@import "(\.[^"]+)"/g

const layerOf = (folder: string | undefined): number =>
  LAYERS.findIndex((layer) => (layer as readonly string[]).includes(folder ?? ''))

/** Why a file of the web app may not import another one, or null; both are paths below its src folder. */
export const checkWebImport = (from: string, to: string): string | null => {
  const [folder, screen] = from.split('/')
  const [target, part] = to.split('/')
  if (layerOf(target) < 0) return `"${target}" is no layer of the web app`
  if (folder === target) {
    if (folder !== 'screens' || screen === part) return null
    return PARTS[screen ?? '']?.includes(part ?? '') ? null : 'is another screen'
  }
  return layerOf(folder) < layerOf(target) ? null : 'is not below it'
}

/** Each import between the files of a folder that points upwards. */
export const checkWebLayers = (src: string): string[] => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tsx?|css)$/.test(name))
  return files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(SPECIFIER)].flatMap(([, ...found]) => {
      const specifier = found.find(Boolean) ?? ''
      const target = resolve('/', dirname(file), specifier).slice(1)
      const complaint = checkWebImport(file, target)
      return complaint ? [`apps/web/src/${file}: "${specifier}" ${complaint}`] : []
    }),
  )
}

if (import.meta.main) {
  const complaints = checkWebLayers(resolve(import.meta.dirname, '../../apps/web/src'))
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length) process.exitCode = 1
}
