import '../kit/look/tokens.css'
import '../kit/look/base.css'
import '../kit/look/kit.css'
import '../kit/look/field.css'
import '../kit/look/page.css'
import '../kit/look/drawn.css'
import '../kit/look/exhibit.css'
import { createClient } from '@pd/contract/client'
import { signal } from '@preact/signals'
import { render } from 'preact'
import type { App } from '../app/app.ts'
import { readBasePath } from '../app/base-path.ts'
import { leaveKioskTab, readKioskTab } from '../app/kiosk-tab.ts'
import { createNotices, hearingNotices } from '../app/notices.ts'
import { createSettingsActions } from '../app/settings/actions.ts'
import { createSettings } from '../app/settings/state.ts'
import { createSoundPlayer } from '../app/sound.ts'
import { createMemoryStorage, createSafeStorage } from '../app/storage.ts'
import { drawLinksBelow } from './draw-links.ts'
import { Root } from './root.tsx'
import { createRouter } from './router.ts'
import { registerWorker } from './worker/register.ts'

const basePath = readBasePath(document)
const elsewhere = document.querySelector<HTMLMetaElement>('meta[name=pd-api]')?.content
const tab = createSafeStorage(() => sessionStorage, basePath)
const kiosk = readKioskTab(location.search, tab)
// a kiosk keeps nothing of one visitor for the next
const storage = kiosk === undefined ? createSafeStorage(() => localStorage, basePath) : createMemoryStorage()
const settings = createSettings(storage, navigator.languages)
const change = createSettingsActions(settings, storage)
const router = createRouter(window, basePath)

const announcement = signal('')
const announce = (text: string): void => {
  announcement.value = text
}
const notices = createNotices({ load: () => client.notice(), storage, announce, later: setTimeout })
const client = createClient(
  elsewhere || `${basePath}/api`,
  hearingNotices((url, init) => fetch(url, init), notices.hear),
)

const app: App = {
  client,
  basePath,
  storage,
  tab: kiosk === undefined ? tab : storage,
  settings,
  change,
  say: settings.say,
  playSound: createSoundPlayer(() => settings.sound.value),
  route: router.route,
  search: router.search,
  go: router.go,
  announcement,
  announce,
  notices,
}

const leaveKiosk = (): void => {
  leaveKioskTab(tab)
  location.replace(`${basePath}/`)
}

/** A page from before the tab was a kiosk may come back as it was left. */
const stayKiosk = ({ persisted }: PageTransitionEvent): void => {
  if (persisted && readKioskTab('', tab) !== undefined) location.reload()
}

const draw = async (root: HTMLElement): Promise<void> => {
  if (import.meta.env.DEV && location.pathname === '/kit') {
    // left out of the build, with all that it imports
    const { Gallery } = await import('../screens/components/view.tsx')
    render(<Gallery app={app} theme={new URLSearchParams(location.search).get('theme')} />, root)
  } else if (kiosk !== undefined) {
    const { KioskScreen } = await import('../screens/kiosk/view.tsx')
    render(<KioskScreen app={app} search={kiosk} onLeft={leaveKiosk} />, root)
  } else if (document.documentElement.dataset.offline !== undefined) {
    // the service worker's page: the server can't be reached
    const { OfflineScreen } = await import('../screens/offline/view.tsx')
    render(<OfflineScreen app={app} />, root)
  } else render(<Root app={app} />, root)
}

/** The longest press that is waited for, in milliseconds. */
const PRESS_MS = 3_000

/** Settles when no link is being pressed: one that goes between press and release takes the click with it. */
const pressEnded = async (root: HTMLElement): Promise<void> => {
  if (root.querySelector(':active') === null) return
  await new Promise((resolve) => {
    for (const end of ['pointerup', 'pointercancel', 'click']) addEventListener(end, resolve, { once: true })
    setTimeout(resolve, PRESS_MS)
  })
  // the click follows the release
  await new Promise((resolve) => setTimeout(resolve))
}

/** No await of the module itself: this file is in one script with what later ones import, and they would wait for each other. */
const start = async (): Promise<void> => {
  drawLinksBelow(basePath)
  await change.loadLanguage()
  change.applySettings(document)
  if (kiosk === undefined) {
    router.listen()
    addEventListener('pageshow', stayKiosk)
  }
  const root = document.getElementById('app')
  if (root) {
    await pressEnded(root)
    // what stood there until now is drawn anew
    root.replaceChildren()
    await draw(root)
  }
  if (import.meta.env.PROD) registerWorker(window, basePath)
}
void start()
