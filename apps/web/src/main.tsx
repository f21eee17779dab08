import './look/tokens.css'
import './look/base.css'
import './look/kit.css'
import './look/page.css'
import './look/drawn.css'
import './look/exhibit.css'
import { createClient } from '@pd/contract/client'
import { signal } from '@preact/signals'
import { render } from 'preact'
import type { App } from './app/app.ts'
import { createPlayer } from './app/blip.ts'
import { createRouter } from './app/router.ts'
import { Root } from './app/view.tsx'
import { createSettingsActions } from './settings/actions.ts'
import { createDrawer } from './settings/drawer.ts'
import { createSettings } from './settings/state.ts'

const elsewhere = document.querySelector<HTMLMetaElement>('meta[name=pd-api]')?.content
const drawer = createDrawer(() => localStorage)
const settings = createSettings(drawer, navigator.languages)
const change = createSettingsActions(settings, drawer)
const router = createRouter(window)

const app: App = {
  client: createClient(elsewhere || '/api'),
  drawer,
  settings,
  change,
  say: settings.say,
  blip: createPlayer(() => settings.sound.value),
  route: router.route,
  go: router.go,
  spoken: signal(''),
}

change.wear(document)
router.listen()
const root = document.getElementById('app')
if (import.meta.env.DEV && location.pathname === '/kit') {
  // left out of the build, with all that it imports
  const { Gallery } = await import('./gallery/view.tsx')
  if (root) render(<Gallery app={app} theme={new URLSearchParams(location.search).get('theme')} />, root)
} else if (root) render(<Root app={app} />, root)
