import type { Client } from '@pd/contract/client'
import { Placeholder } from '../../kit/placeholder-mosaic.tsx'

type Props = { client: Pick<Client, 'renderUrl'>; id: string; covers: readonly string[] }

/** The face of a pack: huge cells of its own pictures, over a mosaic that is there until they are. */
export const PackCover = ({ client, id, covers }: Props) => (
  <span class="pack-cover" aria-hidden="true">
    <Placeholder id={id} />
    {covers.map((cover) => (
      <img key={cover} src={client.renderUrl(cover)} alt="" loading="lazy" decoding="async" />
    ))}
  </span>
)
