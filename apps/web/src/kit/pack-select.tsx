import type { PackList } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import './pack-select.css'

/** Stands for a mix of all packs, which has no id. */
const ALL = '*'

type Props = {
  app: App
  label: string
  packs: readonly Pick<PackList['packs'][number], 'id' | 'title'>[]
  chosen: string | null
  /** A choice before the packs. */
  first?: { readonly id: string; readonly title: string }
  onChoose: (pack: string | null) => void
}

/** A list of packs that folds away; null is a mix of all of them. */
export const PackSelect = ({ app: { say }, label, packs, chosen, first, onChoose }: Props) => (
  <label class="pack-select">
    {label}
    <select value={chosen ?? ALL} onChange={({ currentTarget: { value } }) => onChoose(value === ALL ? null : value)}>
      {first && <option value={first.id}>{first.title}</option>}
      <option value={ALL}>{say('setup.pack.all')}</option>
      {packs.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
