import { FLASK_PEER } from '../run/places.ts'
import type { Processes } from '../run/processes.ts'
import { type Site, siteOf } from './site.ts'

/** Starts the Flask peer with its two workers over a folder of pictures. */
export const startPeer = async (processes: Processes, images: string, temp: string): Promise<Site> => {
  const peer = processes.start(['gunicorn', '-w', '2', '-b', '127.0.0.1:0', '--chdir', FLASK_PEER, 'app:app'], {
    env: { IMAGES: images, TEMP: temp, PYTHONDONTWRITEBYTECODE: '1' },
  })
  const site = await siteOf(peer, /Listening at: (http:\S+)/)
  await fetch(`${site.url}/status`)
  return site
}
