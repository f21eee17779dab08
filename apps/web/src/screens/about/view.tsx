import type { PackList } from '@pd/contract/client'
import { webAddress } from '@pd/core'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Page } from '../../kit/page.tsx'
import { Placeholder } from '../../kit/placeholder-mosaic.tsx'
import './about.css'

const SiteLink = ({ app: { say }, title, homepage }: { app: App; title: string; homepage: string | null }) => {
  const site = webAddress(homepage)
  if (site === null) return null
  return (
    <a href={site} rel="noreferrer">
      {say('about.site', { title })}
    </a>
  )
}

/** Who made the pictures, under which licence, and what the game itself is made of. */
export const AboutScreen = ({ app }: { app: App }) => {
  const [packs, setPacks] = useState<PackList['packs']>([])
  const language = app.settings.language.value
  const { say } = app
  useEffect(() => {
    void app.client.packs({ lang: language }).then((answer) => answer.ok && setPacks(answer.value.packs))
  }, [language])
  return (
    <Page app={app} name="about" title={say('about.title')}>
      <h1>{say('about.title')}</h1>
      <h2>{say('about.game')}</h2>
      <p>{say('about.private')}</p>
      <p>{say('about.game.text')}</p>
      <p>{say('about.font')}</p>
      <p>
        <a class="quiet" href="/desk">
          {say('nav.desk')}
        </a>
      </p>
      {packs.length > 0 && <h2>{say('about.packs')}</h2>}
      <ul class="credits">
        {packs.map(({ id, title, credit, licence, homepage }) => (
          <li key={id}>
            <Placeholder id={id} />
            <div>
              <h3>{title}</h3>
              <p>{[credit, licence].filter(Boolean).join(', ')}</p>
              <SiteLink app={app} title={title} homepage={homepage} />
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
