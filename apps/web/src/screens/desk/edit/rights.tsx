import type { DeskPack } from '@pd/contract/client'
import { AddressField } from '../address-field.tsx'
import { LicenceField } from '../licence-field.tsx'
import { SavedField } from '../saved-field.tsx'
import { changeRight } from './item-change.ts'
import type { EditProps } from './words.tsx'

/** Whose the picture is and where it is from; what the pack says shows through where the item says nothing. */
export const EditRights = ({ app, actions, item, pack }: EditProps & { pack: DeskPack }) => {
  const { say } = app
  return (
    <fieldset class="edit-language">
      <legend>{say('desk.edit.rights')}</legend>
      <SavedField
        label={say('desk.credit')}
        value={item.credit ?? ''}
        placeholder={pack.credit}
        maxLength={500}
        onSave={(text) => actions.save((latest) => changeRight(latest, 'credit', text))}
      />
      <LicenceField
        app={app}
        value={item.licence ?? ''}
        placeholder={pack.licence}
        onSave={(text) => actions.save((latest) => changeRight(latest, 'licence', text))}
      />
      <AddressField
        label={say('desk.edit.source')}
        value={item.source ?? ''}
        onSave={(text) => actions.save((latest) => changeRight(latest, 'source', text))}
      />
      <p class="quiet edit-file">
        {say('desk.edit.file', { file: item.file, width: item.width, height: item.height })}
      </p>
    </fieldset>
  )
}
