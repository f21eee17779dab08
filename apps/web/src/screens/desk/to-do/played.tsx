import type { DeskToDo } from '@pd/contract/client'
import { Button } from '../../../kit/button.tsx'
import { deskPath } from '../place.ts'
import type { ToDoProps } from './to-do-props.ts'

type Items = DeskToDo['nobody']
type Props = Omit<ToDoProps, 'list'> & { readonly items: Items; readonly kind: 'nobody' | 'everybody' }

const PlayedRow = ({ app: { say }, actions, played }: Omit<ToDoProps, 'list'> & { played: Items[number] }) => {
  const { item, pack, name, plays } = played
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <span class="quiet">{say('desk.toDo.plays', { n: plays })}</span>
      </div>
      <div class="button-row desk-moves">
        <a
          class="button"
          href={deskPath({ pack, part: 'pictures', item })}
          aria-label={`${say('desk.toDo.levels')}: ${name}`}
        >
          {say('desk.toDo.levels')}
        </a>
        <Button label={`${say('desk.edit.hide')}: ${name}`} onPress={() => void actions.hide(item)}>
          {say('desk.edit.hide')}
        </Button>
      </div>
    </li>
  )
}

/** Items that no player finds, or that all find at the first level. */
export const Played = ({ app, actions, items, kind }: Props) =>
  items.length === 0 ? null : (
    <section class="desk-part" aria-labelledby={`to-do-${kind}`}>
      <h2 id={`to-do-${kind}`}>{app.say(`desk.toDo.${kind}`)}</h2>
      <p class="quiet">{app.say(`desk.toDo.${kind}.what`)}</p>
      <ul class="desk-list">
        {items.map((played) => (
          <PlayedRow key={played.item} app={app} actions={actions} played={played} />
        ))}
      </ul>
    </section>
  )
