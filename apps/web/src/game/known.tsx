import type { HintKind, RoundView } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import { Glyph } from '../kit/glyph.tsx'
import type { GameActions } from './actions.ts'
import { reportHints } from './report.ts'

type Props = { app: App; round: RoundView }

const GLYPHS = { category: 'tag', letters: 'letters', firstLetter: 'initial' } as const
const KINDS = ['category', 'letters', 'firstLetter'] as const satisfies readonly HintKind[]

/** The letters as empty cells, word by word; the first is filled when it was paid for. */
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

/** The clues that were paid for. */
export const Known = ({ app, round }: Props) => {
  const { category, letters, firstLetter } = round.hints
  if (!category && !letters && !firstLetter) return null
  return (
    <div class="known">
      <p class="unseen">{reportHints(app.say, round)}</p>
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

/** The clues for sale, each with its price. */
export const ClueShop = ({ app: { say }, round, actions }: Props & { actions: GameActions }) => {
  const offers = KINDS.flatMap((kind) => {
    const price = round.prices[kind]
    return price === undefined ? [] : [{ kind, price }]
  })
  return (
    <ul class="shop">
      {offers.map(({ kind, price }) => (
        <li key={kind}>
          <Button glyph={GLYPHS[kind]} onPress={() => void actions.hint(kind)}>
            <span class="shop-name">{say(`hint.${kind}`)}</span>
            <span class="shop-price">−{price}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What has been tried: the almosts glow, the wrong ones are struck through. */
export const LineUp = ({ app: { say }, round }: { app: App; round: Pick<RoundView, 'almost' | 'wrong'> }) => (
  <div class="line-up">
    {round.almost.length > 0 && (
      <ul aria-label={say('round.almost')}>
        {round.almost.map((guess) => (
          <li key={guess} class="tried tried-almost">
            <Glyph name="search" />
            {guess}
          </li>
        ))}
      </ul>
    )}
    {round.wrong.length > 0 && (
      <ul aria-label={say('round.wrong')}>
        {round.wrong.toReversed().map((guess) => (
          <li key={guess} class="tried tried-wrong">
            <Glyph name="cross" />
            <s>{guess}</s>
          </li>
        ))}
      </ul>
    )}
  </div>
)
