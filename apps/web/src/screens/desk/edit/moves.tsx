import type { DeskPack } from '@pd/contract/client'
import { Button } from '../../../kit/button.tsx'
import { titleOf } from '../packs/title.ts'
import type { EditProps } from './words.tsx'

type Props = EditProps & { readonly packs: readonly DeskPack[]; readonly onMoved: (pack: string) => void }

/** What else is done to an item: crop it, take it out of play, move it to another pack. */
export const EditMoves = ({ app, edit, actions, item, packs, onMoved }: Props) => {
  const { say, settings } = app
  const isHidden = item.standing === 'hidden'
  const move = async (pack: string) => {
    await actions.save({ pack })
    if (edit.item.value?.pack === pack) onMoved(pack)
  }
  return (
    <>
      <div class="button-row desk-moves">
        <Button
          onPress={() => {
            edit.isCropping.value = true
          }}
        >
          {say('desk.crop')}
        </Button>
        <Button glyph={isHidden ? 'eye' : 'cross'} onPress={() => void actions.save({ isHidden: !isHidden })}>
          {isHidden ? say('desk.edit.show') : say('desk.edit.hide')}
        </Button>
      </div>
      <label class="desk-field">
        <span>{say('desk.edit.pack')}</span>
        <select class="desk-input" value={item.pack} onChange={({ currentTarget }) => void move(currentTarget.value)}>
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {titleOf(pack, settings.language.value)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
