import { Button } from '../../../kit/button.tsx'
import { Glyph } from '../../../kit/glyph.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { useShareAddress } from '../../../kit/use-share-address.ts'
import { writeMoment } from '../moments.ts'
import type { SettingsProps } from './settings-props.ts'

const PAPERS = [
  ['a4', 'A4'],
  ['letter', 'Letter'],
] as const

const PICTURES_A_PAGE = 4

/** The pack as a file, and as a link before it is published. */
export const TakeAlong = ({ app, pack, state, actions }: SettingsProps) => {
  const { say, settings } = app
  const link = state.link.value
  const share = useShareAddress(app)
  return (
    <section class="desk-part" aria-labelledby="pack-along">
      <h2 id="pack-along">{say('desk.along')}</h2>
      <p class="quiet">{say('desk.along.what')}</p>
      <div class="button-row desk-moves">
        <a class="button" href={app.client.urls.exportDeskPack(pack.id)} download>
          <Glyph name="save" />
          {say('desk.along.zip')}
        </a>
        <a class="button" href={app.client.urls.exportDeskTest(pack.id, { lang: settings.language.value })} download>
          <Glyph name="save" />
          {say('desk.along.test')}
        </a>
        {(pack.items > 0 ? PAPERS : []).map(([paper, name]) => (
          <a
            key={paper}
            class="button"
            href={app.client.urls.exportDeskWorksheet(pack.id, { lang: settings.language.value, paper })}
            download
          >
            <Glyph name="save" />
            {say('desk.along.worksheet', { paper: name })}
          </a>
        ))}
        <Button glyph="eye" onPress={() => void actions.makeLink()}>
          {say('desk.along.preview')}
        </Button>
      </div>
      {pack.items > 0 && <p class="quiet">{say('desk.along.pages', { n: Math.ceil(pack.items / PICTURES_A_PAGE) })}</p>}
      <ProblemNote app={app} problem={state.linkTrouble.value} />
      {link && (
        <p role="status" class="settings-link">
          {say('desk.along.until', { time: writeMoment(link.endsAt, settings.language.value) })}{' '}
          <a href={link.path} target="_blank" rel="noreferrer">
            {share.origin.value + link.path}
          </a>
        </p>
      )}
    </section>
  )
}
