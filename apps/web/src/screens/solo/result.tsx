import type { GameView, RoundView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Digits } from '../../kit/digits.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { useShareAddress } from '../../kit/use-share-address.ts'
import { useAgain, useBestBefore } from './again.ts'
import { rankOf } from './rank.ts'
import { shareText } from './share.ts'
import { bestScore } from './state.ts'
import { TextByHand, useShare } from './use-share.tsx'

/** The levels of a round as cells, up to the one at which it ended. */
const LevelCells = ({ app: { say }, round }: { app: App; round: RoundView }) => {
  const found = round.outcome === 'found'
  return (
    <span class="level-cells" role="img" aria-label={found ? say('result.at', round) : say('result.missed')}>
      {Array.from({ length: round.levels }, (_, index) => {
        const level = index + 1
        const state = level < round.level ? 'spent' : level > round.level ? 'unused' : found ? 'hit' : 'miss'
        return <i key={level} class={`level-cell level-${found ? state : level <= round.level ? 'miss' : 'unused'}`} />
      })}
    </span>
  )
}

const RoundCard = ({ app, round }: { app: App; round: RoundView }) => {
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
      <span class="exhibit-note">{say('round.points', { n: round.points })}</span>
      <LevelCells app={app} round={round} />
    </li>
  )
}

const Moves = ({ app, game }: { app: App; game: GameView }) => {
  const { say, settings } = app
  const { origin } = useShareAddress(app)
  const text = shareText(game, { best: bestScore(game), language: settings.language.value, site: origin.value })
  const { state, share } = useShare(text)
  const { again, trouble } = useAgain(app, game)
  return (
    <>
      <div class="result-moves">
        <Button tone="primary" onPress={() => void again()}>
          {say('result.again')}
        </Button>
        <Button glyph={state === 'copied' ? 'check' : 'share'} onPress={() => void share()}>
          {say(state === 'copied' ? 'result.copied' : 'result.share')}
        </Button>
        <a class="button plain" href="/objects">
          {say('result.objects')}
        </a>
        <a class="button plain" href="/play">
          {say('result.other')}
        </a>
      </div>
      <ProblemNote app={app} problem={trouble} />
      {state === 'by-hand' && <TextByHand app={app} text={text} />}
    </>
  )
}

/** How the game compares with the player's best one like it; its line is kept free until that is known. */
const PersonalBest = ({ app, game }: { app: App; game: GameView }) => {
  const best = useBestBefore(app, game)
  if (best === null) return null
  const words = best === undefined ? '' : app.say(game.score > best ? 'result.best.new' : 'result.best', { n: best })
  return <p class="result-best">{words}</p>
}

/** The end of a game for one player: the score, and every picture with the level at which it was found. */
export const ResultScreen = ({ app, game }: { app: App; game: GameView }) => {
  const { say, settings } = app
  const found = game.rounds.filter(({ outcome }) => outcome === 'found').length
  const summary = say('result.found', { found, n: game.roundCount })
  const rank = say(`result.rank.${rankOf(game)}`)
  useEffect(() => {
    app.announcement.value = `${say('result.title')}. ${rank}. ${say('round.points', { n: game.score })}. ${summary}`
  }, [])
  return (
    <Page app={app} name="result" title={say('result.title')}>
      <div class="result">
        <div class="result-sum">
          <h1>{say('result.title')}</h1>
          <p class="result-score">
            <Digits value={game.score} from={0} language={settings.language.value} />
          </p>
          <p class="result-rank">{rank}</p>
          <p class="result-found">{summary}</p>
          <PersonalBest app={app} game={game} />
          <Moves app={app} game={game} />
        </div>
        <ol class="exhibits">
          {game.rounds.map((round) => (
            <RoundCard key={round.number} app={app} round={round} />
          ))}
        </ol>
      </div>
    </Page>
  )
}
