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
import { createSettingsActions } from '../app/settings/actions.ts'
import { createSettings } from '../app/settings/state.ts'
import { createSoundPlayer } from '../app/sound.ts'
import { createSafeStorage } from '../app/storage.ts'
import { Root } from './root.tsx'
import { createRouter } from './router.ts'
import { registerWorker } from './worker/register.ts'

const elsewhere = document.querySelector<HTMLMetaElement>('meta[name=pd-api]')?.content
const storage = createSafeStorage(() => localStorage)
const settings = createSettings(storage, navigator.languages)
const change = createSettingsActions(settings, storage)
const router = createRouter(window)

const app: App = {
  client: createClient(elsewhere || '/api'),
  storage,
  settings,
  change,
  say: settings.say,
  playSound: createSoundPlayer(() => settings.sound.value),
  route: router.route,
  go: router.go,
  announcement: signal(''),
}

await change.loadLanguage()
change.applySettings(document)
router.listen()
const root = document.getElementById('app')
// what stood there until now is drawn anew
root?.replaceChildren()
if (import.meta.env.DEV && location.pathname === '/kit') {
  // left out of the build, with all that it imports
  const { Gallery } = await import('../screens/components/view.tsx')
  if (root) render(<Gallery app={app} theme={new URLSearchParams(location.search).get('theme')} />, root)
} else if (document.documentElement.dataset.offline !== undefined) {
  // the service worker's page: the server can't be reached
  const { OfflineScreen } = await import('../screens/offline/view.tsx')
  if (root) render(<OfflineScreen app={app} />, root)
} else if (root) render(<Root app={app} />, root)
if (import.meta.env.PROD) registerWorker(window)
