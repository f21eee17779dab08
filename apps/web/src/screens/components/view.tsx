import type { App } from '../../app/app.ts'
import { Page } from '../../kit/page.tsx'
import { GameSamples } from './game-samples.tsx'
import { KitSamples } from './kit-samples.tsx'
import { RoomSamples } from './room-samples.tsx'
import './gallery.css'

const BothThemes = () => (
  <div class="gallery-themes">
    {(['dark', 'light'] as const).map((theme) => (
      <iframe key={theme} title={theme} src={`?theme=${theme}`} />
    ))}
  </div>
)

/** All components of the interface: without a theme side by side in both, each in a frame as wide as a phone or wider. */
export const Gallery = ({ app, theme }: { app: App; theme: string | null }) => {
  if (theme === null) return <BothThemes />
  document.documentElement.dataset.theme = theme
  return (
    <Page app={app} name="gallery" title="Components">
      <div class="samples">
        <KitSamples app={app} />
        <GameSamples app={app} />
        <RoomSamples app={app} />
      </div>
    </Page>
  )
}
