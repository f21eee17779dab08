import type { Replaced } from '@pd/contract/client'
import type { DeskApp } from '../desk-props.ts'

/** What another page had saved and is replaced; nothing where nothing was. */
export const UnseenNote = ({ app: { say }, unseen }: { readonly app: DeskApp; readonly unseen: Replaced }) =>
  unseen.length > 0 ? (
    <div class="unseen-note" role="alert">
      {unseen.map(({ of, field, locale, text }) => (
        <p key={`${of} ${field} ${locale}`}>{say('desk.save.replaced', { text: text.replaceAll('\n', ', ') })}</p>
      ))}
    </div>
  ) : null
