import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Logo } from './glyph.tsx'
import { Preferences } from './preferences.tsx'

type Props = { app: App; name: string; title?: string; children: ComponentChildren; bar?: ComponentChildren }

/** Names the document after the screen. */
export const useTitle = (title: string) => {
  useEffect(() => {
    document.title = title
  }, [title])
}

const Wordmark = () => (
  <span class="wordmark">
    <span>Pixel</span> <span>Detective</span>
  </span>
)

/** The frame of every screen but home: the way home, what belongs to the screen, the preferences. */
export const Page = ({ app, name, title, children, bar }: Props) => {
  useTitle(title ? `${title} · ${app.say('name')}` : app.say('name'))
  return (
    <div class={`page page-${name}`}>
      <header class="bar">
        <a class="bar-home" href="/">
          <Logo />
          {!bar && <Wordmark />} <span class="unseen">{app.say('nav.home')}</span>
        </a>
        {bar}
        <Preferences app={app} />
      </header>
      <main id="main">{children}</main>
    </div>
  )
}
