import type { HintKind, RoundView } from '@pd/contract/client'
import type { Signal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { describeHints } from '../describe-round.ts'

type Props = { app: App; round: Pick<RoundView, 'hints' | 'prices'> }

const GLYPHS = { category: 'tag', letters: 'letters', firstLetter: 'initial' } as const
const KINDS = ['category', 'letters', 'firstLetter'] as const satisfies readonly HintKind[]

/** The letters as empty cells, word by word; the first is filled once it is paid for. */
const LetterCells = ({ letters, first }: { letters: readonly number[]; first: string | undefined }) => (
  <span class="letter-words">
    {letters.map((length, word) => (
      <span key={word} class="letter-word">
        {Array.from({ length }, (_, place) => (
          <i key={place} class="letter-cell">
            {word === 0 && place === 0 ? first : ''}
          </i>
        ))}
      </span>
    ))}
  </span>
)

/** The hints that the player has paid for. */
const PaidHints = ({ app, round }: Props) => {
  const { category, letters, firstLetter } = round.hints
  if (!category && !letters && !firstLetter) return null
  return (
    <div class="known">
      <p class="unseen">{describeHints(app.say, round)}</p>
      <div class="known-cells" aria-hidden="true">
        {category && (
          <span class="known-category">
            <Glyph name="tag" />
            {category}
          </span>
        )}
        {letters ? (
          <LetterCells letters={letters} first={firstLetter} />
        ) : (
          firstLetter && <i class="letter-cell">{firstLetter}</i>
        )}
      </div>
    </div>
  )
}

/** The hints that can be bought, each with its price in points. */
const HintShop = ({ app: { say }, round, onBuy }: Omit<TrayProps, 'isOpen'>) => {
  const offers = KINDS.flatMap((kind) => {
    const price = round.prices[kind]
    return price === undefined ? [] : [{ kind, price }]
  })
  return (
    <ul class="shop">
      {offers.map(({ kind, price }) => (
        <li key={kind}>
          <Button glyph={GLYPHS[kind]} onPress={() => onBuy(kind)}>
            <span>{say(`hint.${kind}`)}</span>
            <span class="shop-price">−{price}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

type TrayProps = Props & { onBuy: (kind: HintKind) => void; isOpen: Signal<boolean> }

/** The hints that were bought, and those for sale: on a phone in a tray. */
export const Hints = ({ isOpen, ...props }: TrayProps) => {
  const { say } = props.app
  const hasHints = Object.keys(props.round.prices).length > 0
  return (
    <div class="clues">
      <PaidHints {...props} />
      <div class={`tray ${isOpen.value ? 'tray-open' : ''}`}>
        {hasHints && <h2>{say('hint.title')}</h2>}
        <HintShop {...props} />
        <Button
          class="tray-close"
          tone="ghost"
          glyph="back"
          label={say('hint.close')}
          onPress={() => {
            isOpen.value = false
          }}
        />
      </div>
    </div>
  )
}
