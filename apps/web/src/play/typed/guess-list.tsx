import type { RoundView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Glyph } from '../../kit/glyph.tsx'

type Guesses = Pick<RoundView, 'almost' | 'wrong'> & { readonly sealed?: readonly string[] }

/** The guesses so far: near misses first, then those told at the reveal, then the wrong ones, the newest first and struck through. */
export const GuessList = ({ app: { say }, guesses }: { app: App; guesses: Guesses }) => (
  <div class="line-up">
    {guesses.almost.length > 0 && (
      <ul aria-label={say('round.almost')}>
        {guesses.almost.map((guess) => (
          <li key={guess} class="tried tried-almost">
            <Glyph name="search" />
            {guess}
          </li>
        ))}
      </ul>
    )}
    {guesses.sealed && guesses.sealed.length > 0 && (
      <ul aria-label={say('verdict.sealed')}>
        {guesses.sealed.map((guess) => (
          <li key={guess} class="tried">
            <Glyph name="arrow" />
            {guess}
          </li>
        ))}
      </ul>
    )}
    {guesses.wrong.length > 0 && (
      <ul aria-label={say('round.wrong')}>
        {guesses.wrong.toReversed().map((guess) => (
          <li key={guess} class="tried tried-wrong">
            <Glyph name="cross" />
            <s>{guess}</s>
          </li>
        ))}
      </ul>
    )}
  </div>
)
