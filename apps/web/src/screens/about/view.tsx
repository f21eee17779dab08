import type { CreditList } from '@pd/contract/client'
import { webAddress } from '@pd/core'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Page } from '../../kit/page.tsx'
import { Placeholder } from '../../kit/placeholder-mosaic.tsx'
import './about.css'

type PackCredit = CreditList['packs'][number]
type Terms = Pick<PackCredit, 'credit' | 'licence' | 'licenceAddress'>

/** Who made pictures, and the licence with a link to its text. */
const TermsLine = ({ credit, licence, licenceAddress }: Terms) => (
  <>
    {credit && <bdi>{credit}</bdi>}
    {credit && licence && ', '}
    {licenceAddress ? (
      <a href={licenceAddress} rel="noreferrer license">
        {licence}
      </a>
    ) : (
      <bdi>{licence}</bdi>
    )}
  </>
)

const SiteLink = ({ app: { say }, title, homepage }: { app: App; title: string; homepage: string | null }) => {
  const site = webAddress(homepage)
  if (site === null) return null
  return (
    <a href={site} rel="noreferrer">
      {say('about.site', { title })}
    </a>
  )
}

/** Those who made some pictures of a pack. */
const Makers = ({ app: { say }, pack: { makers, more } }: { app: App; pack: PackCredit }) => {
  if (makers.length === 0) return null
  return (
    <ul class="makers">
      {makers.map(({ items, ...terms }) => (
        <li key={JSON.stringify(terms)}>
          <TermsLine {...terms} /> <span class="quiet">{say('about.makers.items', { n: items })}</span>
        </li>
      ))}
      {more > 0 && <li class="quiet">{say('about.makers.more', { n: more })}</li>}
    </ul>
  )
}

const PackCredits = ({ app, pack }: { app: App; pack: PackCredit }) => (
  <li>
    <Placeholder id={pack.id} />
    <div>
      <h3>{pack.title}</h3>
      <p>
        <TermsLine {...pack} />
      </p>
      <Makers app={app} pack={pack} />
      <SiteLink app={app} title={pack.title} homepage={pack.homepage} />
    </div>
  </li>
)

/** The credits of packs that are not listed. */
const Others = ({ app: { say }, others }: { app: App; others: CreditList['others'] }) => {
  if (others.length === 0) return null
  return (
    <>
      <h2>{say('about.others')}</h2>
      <ul class="makers">
        {others.map((terms) => (
          <li key={JSON.stringify(terms)}>
            <TermsLine {...terms} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who made the pictures, under which licence, and what the game itself is made of. */
export const AboutScreen = ({ app }: { app: App }) => {
  const [{ packs, others }, setCredits] = useState<CreditList>({ packs: [], others: [] })
  const language = app.settings.language.value
  const { say } = app
  useEffect(() => {
    void app.client.credits({ lang: language }).then((answer) => answer.ok && setCredits(answer.value))
  }, [language])
  return (
    <Page app={app} name="about" title={say('about.title')}>
      <h1>{say('about.title')}</h1>
      <h2>{say('about.game')}</h2>
      <p>{say('about.private')}</p>
      <p>
        <a href="/privacy">{say('privacy.title')}</a>
      </p>
      <p>{say('about.game.text')}</p>
      <p>{say('about.font')}</p>
      <p>
        <a class="quiet" href="/desk">
          {say('nav.desk')}
        </a>
      </p>
      {packs.length > 0 && <h2>{say('about.packs')}</h2>}
      <ul class="credits">
        {packs.map((pack) => (
          <PackCredits key={pack.id} app={app} pack={pack} />
        ))}
      </ul>
      <Others app={app} others={others} />
    </Page>
  )
}
