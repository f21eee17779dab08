import { Button } from '../../../kit/button.tsx'
import { nameLanguage } from '../language-name.ts'
import { deskPath } from '../place.ts'
import type { Proposal } from './state.ts'
import type { ToDoProps } from './to-do-props.ts'

const ProposalRow = ({ app, actions, proposal }: Omit<ToDoProps, 'list'> & { proposal: Proposal }) => {
  const { say } = app
  const { item, pack, name, locale, text, count, takenBy } = proposal
  return (
    <li>
      <div>
        <strong>{say('desk.toDo.typed', { n: count, text, name })}</strong>
        <span class="quiet">
          {nameLanguage(app, locale)} · <a href={deskPath({ pack, part: 'pictures', item })}>{name}</a>
        </span>
        {takenBy && <span class="collision">{say('desk.toDo.takenBy', { name: takenBy.name })}</span>}
      </div>
      <div class="button-row desk-moves">
        <Button
          tone={takenBy ? 'plain' : 'primary'}
          glyph="check"
          label={`${say('desk.toDo.accept')}: ${text}`}
          onPress={() => void actions.answer(proposal, true)}
        >
          {say('desk.toDo.accept')}
        </Button>
        <Button
          tone="ghost"
          label={`${say('desk.toDo.dismiss')}: ${text}`}
          onPress={() => void actions.answer(proposal, false)}
        >
          {say('desk.toDo.dismiss')}
        </Button>
      </div>
    </li>
  )
}

/** What players typed most and what was not taken, with the items that have the name already. */
export const Proposals = ({ app, actions, list }: ToDoProps) =>
  list.proposals.length === 0 ? null : (
    <section class="desk-part" aria-labelledby="to-do-proposals">
      <h2 id="to-do-proposals">{app.say('desk.toDo.proposals')}</h2>
      <ul class="desk-list">
        {list.proposals.map((proposal) => (
          <ProposalRow
            key={`${proposal.item} ${proposal.locale} ${proposal.text}`}
            app={app}
            actions={actions}
            proposal={proposal}
          />
        ))}
      </ul>
    </section>
  )
