import type { DuelView, GameView, RoundView } from '@pd/contract/client'
import { isOrderedPlan } from '@pd/core'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Digits } from '../../kit/digits.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { useShareAddress } from '../../kit/use-share-address.ts'
import { useAgain, useScoresBefore } from './again.ts'
import { DuelPanel } from './duel/panel.tsx'
import { nameIn, rivalIn } from './duel/state.ts'
import { useDuel } from './duel/use-duel.ts'
import { LevelCells } from './level-cells.tsx'
import { shareText } from './share.ts'
import { Stars } from './stars.tsx'
import { isOpenEnded } from './state.ts'
import { TextByHand, useShare } from './use-share.tsx'
import { comparisonOf, usualOf, verdictOf } from './verdict.ts'

/** The same round of the best other player of a duel. */
const RivalRound = ({ app, duel, number }: { app: App; duel: DuelView; number: number }) => {
  const { say } = app
  const rival = rivalIn(duel)
  const round = rival?.rounds.find((each) => each.number === number)
  if (!rival || !round) return null
  return (
    <span class="exhibit-rival">
      <bdi>{nameIn(say, duel.players, rival)}</bdi>
      <span class="exhibit-note">{say('round.points', { n: round.points })}</span>
      <LevelCells app={app} round={round} />
    </span>
  )
}

const UsualLevel = ({ app, round }: { app: App; round: RoundView }) => {
  const words = usualOf(app.say, round)
  return words ? <span class="exhibit-note">{words}</span> : null
}

const RoundCard = ({ app, round, duel }: { app: App; round: RoundView; duel: DuelView | null | undefined }) => {
  const { client, say } = app
  if (!round.reveal) return null
  return (
    <li class={`exhibit ${round.outcome === 'found' ? 'exhibit-found' : 'exhibit-missed'}`}>
      <img
        src={client.renderUrl(round.reveal.picture)}
        alt=""
        width={round.frame.width * 24}
        height={round.frame.height * 24}
      />
      <span class="exhibit-name">{round.reveal.name}</span>
      {round.choices ? (
        <Stars app={app} round={round} />
      ) : (
        <>
          <span class="exhibit-note">{say('round.points', { n: round.points })}</span>
          <LevelCells app={app} round={round} />
          <UsualLevel app={app} round={round} />
        </>
      )}
      {duel && <RivalRound app={app} duel={duel} number={round.number} />}
    </li>
  )
}

const Moves = ({ app, game }: { app: App; game: GameView }) => {
  const { say, settings } = app
  const { origin } = useShareAddress(app)
  const way = isOpenEnded(game) && isOrderedPlan(game.plan) ? say(`way.${game.plan}`) : undefined
  const text = shareText(game, { way, language: settings.language.value, site: origin.value })
  const { isCopied, isShown, share } = useShare(text)
  const { again, trouble } = useAgain(app, game)
  return (
    <>
      <div class="result-moves">
        <Button tone="primary" onPress={() => void again()}>
          {say('result.again')}
        </Button>
        <Button glyph={isCopied ? 'check' : 'share'} onPress={() => void share()}>
          {say(isCopied ? 'result.copied' : 'result.share')}
        </Button>
        <a class="button plain" href="/objects">
          {say('result.objects')}
        </a>
        <a class="button plain" href="/play">
          {say('result.other')}
        </a>
      </div>
      <ProblemNote app={app} problem={trouble} />
      {isShown && <TextByHand app={app} text={text} />}
    </>
  )
}

/** How the game compares with the player's others like it; its line is kept free, whether there is something to say or not. */
const PersonalBest = ({ app, game }: { app: App; game: GameView }) => {
  const before = useScoresBefore(app, game)
  return <p class="result-best">{(before && comparisonOf(app.say, game, before)) ?? ''}</p>
}

/** The end of a game for one player: the score, and every picture with the level at which it was found. */
export const ResultScreen = ({ app, game }: { app: App; game: GameView }) => {
  const { say, settings } = app
  const { figure, figureSaid, headline, summary } = verdictOf(say, game)
  const hasStars = game.answers === 'choices'
  const { duel, actions } = useDuel(app, game)
  const isDuelKnown = game.plan !== 'solo' || duel.view.value !== undefined
  useEffect(() => app.announce(`${say('result.title')}. ${headline}. ${figureSaid}. ${summary}`), [])
  return (
    <Page app={app} name="result" title={say('result.title')}>
      <div class="result">
        <div class="result-sum">
          <h1>{say('result.title')}</h1>
          <p class="result-score">
            <Digits value={figure} from={0} language={settings.language.value} />
            {hasStars && <Glyph name="star" />}
          </p>
          <p class="result-rank">{headline}</p>
          <p class="result-found">{summary}</p>
          {!hasStars && <PersonalBest app={app} game={game} />}
          {game.plan === 'preview' ? <p>{say('preview.note')}</p> : <Moves app={app} game={game} />}
          {game.plan === 'solo' && <DuelPanel app={app} game={game} duel={duel} actions={actions} />}
        </div>
        <ol class={isDuelKnown ? 'exhibits' : 'exhibits exhibits-later'}>
          {game.rounds.map((round) => (
            <RoundCard key={round.number} app={app} round={round} duel={duel.view.value} />
          ))}
        </ol>
      </div>
    </Page>
  )
}
