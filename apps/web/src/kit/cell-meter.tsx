/** What a division may lose: 20 of 27 are 20 cells of 27, and not 19. */
const NEARLY = 1e-9

/** A share as cells, filled in reading order; the words beside it say the same. */
export const Meter = ({ share, cells = 10 }: { share: number; cells?: number }) => {
  const full = share > 0 ? Math.max(1, Math.floor(share * cells + NEARLY)) : 0
  return (
    <span class="meter" aria-hidden="true">
      {Array.from({ length: cells }, (_, place) => (
        <i key={place} class={place < full ? 'meter-full' : ''} />
      ))}
    </span>
  )
}
