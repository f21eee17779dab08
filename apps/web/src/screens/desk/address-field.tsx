import { SavedField } from './saved-field.tsx'

type Props = { readonly label: string; readonly value: string; readonly onSave: (address: string) => unknown }

/** The field for the address of a page on the web. */
export const AddressField = (props: Props) => (
  <SavedField type="url" pattern="https?://.*" placeholder="https://" maxLength={500} {...props} />
)
