import type { DeskUpload } from '@pd/contract/client'
import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import type { Watch } from './watch.ts'

type Props = DeskProps & { readonly watch: Watch; readonly upload: DeskUpload }

/** A picture that looks like another one, beside it. */
const Question = ({ app, watch, upload }: Props) => {
  const { say } = app
  return (
    <li class="question">
      <div class="question-pictures">
        <figure>
          <img src={app.client.urls.deskUploadPicture(upload.id)} alt="" />
          <figcaption>{say('desk.uploads.new', { name: upload.name })}</figcaption>
        </figure>
        {upload.other && (
          <figure>
            <img src={app.client.urls.deskPicture(upload.other.picture, 'small')} alt="" />
            <figcaption>{say('desk.uploads.there', { name: upload.other.name || '…' })}</figcaption>
          </figure>
        )}
      </div>
      <div class="button-row question-answers">
        <Button label={`${say('desk.uploads.keep')}: ${upload.name}`} onPress={() => void watch.keep(upload.id)}>
          {say('desk.uploads.keep')}
        </Button>
        <Button label={`${say('desk.uploads.discard')}: ${upload.name}`} onPress={() => void watch.discard(upload.id)}>
          {say('desk.uploads.discard')}
        </Button>
      </div>
    </li>
  )
}

/** What the server asks before it adds a picture, and why it did not add others. */
export const Questions = (props: Omit<Props, 'upload'>) => {
  const { app, uploads, watch } = props
  const { say } = app
  const all = uploads.arrived.value?.uploads ?? []
  const asked = all.filter(({ state }) => state === 'look_alike')
  const left = all.filter(({ state }) => state === 'refused' || state === 'duplicate')
  return (
    <>
      {asked.length > 0 && (
        <section class="questions" aria-labelledby="questions">
          <h2 id="questions">{say('desk.uploads.alike', { n: asked.length })}</h2>
          <ul>
            {asked.map((upload) => (
              <Question key={upload.id} {...props} upload={upload} />
            ))}
          </ul>
        </section>
      )}
      {left.length > 0 && (
        <details class="uploads-left">
          <summary>{say('desk.uploads.left', { n: left.length })}</summary>
          <ul>
            {left.map((upload) => (
              <li key={upload.id}>
                <span>
                  <strong>{upload.name}</strong>{' '}
                  {upload.state === 'duplicate'
                    ? say('desk.uploads.same', { name: upload.other?.name || '…' })
                    : upload.detail}
                </span>
                <Button
                  label={`${say('desk.uploads.hide')}: ${upload.name}`}
                  onPress={() => void watch.discard(upload.id)}
                >
                  {say('desk.uploads.hide')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
