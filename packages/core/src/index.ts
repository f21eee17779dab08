export { isCameraName } from './answers/file-name/camera-name.ts'
export { withoutEntities } from './answers/file-name/entities.ts'
export { type FileNameReading, readFileNames } from './answers/file-name/file-names.ts'
export { withoutCopyMarks } from './answers/file-name/numbers/variants.ts'
export { withoutArticle } from './answers/forms/articles.ts'
export { keyOf, keysOf, type Name } from './answers/forms/names.ts'
export { itemsTried } from './answers/match/items-tried.ts'
export { createMatcher, type MatchInput, match } from './answers/match/match.ts'
export { VERDICTS, type Verdict } from './answers/match/verdict.ts'
export { amendNameIndex } from './answers/name-index/amended-index.ts'
export { joinIndexes } from './answers/name-index/join-indexes.ts'
export {
  buildNameIndex,
  type NamedItem,
  type NameIndex,
  nameIndexSteps,
} from './answers/name-index/name-index.ts'
export { type FoldedName, foldNames, standardName } from './answers/naming/folded-names.ts'
export { NAME_DOUBTS, nameDoubts, TRUSTED, trustOf } from './answers/naming/name-doubts.ts'
export { cleanText, cutText, isTooLong, NAME_MAX } from './answers/normalise/clean-text.ts'
export { fold } from './answers/normalise/fold.ts'
export { foldIn } from './answers/normalise/fold-in.ts'
export { inLatinLetters } from './answers/normalise/look-alikes.ts'
export { readGuess } from './answers/normalise/read-guess.ts'
export { itemsNamedIn } from './answers/spoiler/item-names-in.ts'
export { distance } from './answers/typo/distance.ts'
export { typoBudget } from './answers/typo/typo.ts'
export {
  type BoardEntry,
  type BoardName,
  type DailyFind,
  dayEntry,
  weekEntry,
  weekName,
  weekOf,
} from './board/board.ts'
export { addDays, type Day, daysFrom, isDay } from './daily/day.ts'
export {
  type DailyCandidate,
  type DayItem,
  daysToDraw,
  drawDays,
  WITHHOLDING_PACK,
  withheldOf,
} from './daily/draw-days.ts'
export { type Streak, streakOf } from './daily/streak.ts'
export { createZone, type Zone } from './daily/zone.ts'
export { licenceAddress } from './licence-address.ts'
export { MODE_NAMES, modeOf } from './modes/modes.ts'
export { type Attempt, type Guess, HINT_KINDS, type HintKind, OUTCOMES, type Outcome } from './play/attempt.ts'
export { drawItems } from './play/draw-items.ts'
export { HINT_PRICES, hintsOnSale, hintTexts, takeHint } from './play/hints.ts'
export {
  CELLS_MOST,
  isLadder,
  LADDER_LENGTH,
  LADDERS,
  type Ladder,
  type LadderKind,
  levelCount,
} from './play/ladder.ts'
export type { Choice, Judge, Mode, Offer } from './play/mode.ts'
export { pictureAt } from './play/picture.ts'
export { pointsAt } from './play/points.ts'
export { NEW_RATING, type Rating } from './rating/glicko.ts'
export {
  HARDNESSES,
  type Hardness,
  hardnessOf,
  type ItemRating,
} from './rating/hardness.ts'
export { type ItemResult, itemResultOf, scoreAgainst } from './rating/item-result.ts'
export { nearLevel } from './rating/near-level.ts'
export { type PlayedItem, type Ratings, ratePeriod } from './rating/rate-period.ts'
export { usualLevel } from './rating/usual-level.ts'
export { type FailureCode, ok, type Result, refuse } from './result.ts'
export { CHAPTERS_MOST } from './room/decide/chapters.ts'
export { decide } from './room/decide/decide.ts'
export { ABANDONED_AFTER_MS, dueAt, isNextRoundDue, LATE_GUESS_MS, READY_WAIT_MS } from './room/decide/due.ts'
export { isModerator } from './room/decide/moderators.ts'
export { MAX_PLAYERS } from './room/decide/seats.ts'
export { rightsOf, STEERING_ACTS, type SteeringAct } from './room/decide/steering-rights.ts'
export { drawNextItems } from './room/next-items.ts'
export { GUEST_PICTURES_MOST } from './room/pictures/give-picture.ts'
export { knownBy, nextPictures } from './room/pictures/next-pictures.ts'
export { openPictures } from './room/pictures/view-pictures.ts'
export type { CommandOf, Decision, RoomCommand } from './room/room-commands.ts'
export {
  type ChapterPlan,
  END_REASONS,
  NAME_POLICIES,
  type NamePolicy,
  type PlayerName,
  REACTIONS,
  REVEAL_REASONS,
  type Reaction,
  ROOM_DEFAULTS,
  type RoomEvent,
  type RoomEventBody,
  type RoomSettings,
  type RoundPlan,
} from './room/room-events.ts'
export { isAtPodium, nextChapterOf } from './room/state/chapters.ts'
export { evolve } from './room/state/evolve.ts'
export { guessesLost } from './room/state/guesses-lost.ts'
export {
  currentRound,
  GUEST_PICTURE_STATES,
  isKicked,
  playersIn,
  ROUND_PHASES,
  type Room,
  type RoomGuess,
  type RoomRound,
  type Seat,
  seatOf,
} from './room/state/room.ts'
export * as roundClock from './room/state/round-clock.ts'
export type { ChapterView } from './room/view/chapter-view.ts'
export { mayReact } from './room/view/may-react.ts'
export {
  type ModerationView,
  viewModeration,
} from './room/view/moderation-view.ts'
export type { PendingGuess } from './room/view/pending-guesses.ts'
export type { PlayerView } from './room/view/player-view.ts'
export {
  type PlayerResult,
  RESULTS_KEPT_MS,
  type RoomResults,
  type RoundOutcome,
  type RoundResult,
  resultsOf,
  type TeamResult,
} from './room/view/room-results.ts'
export type { RoundView } from './room/view/round-view.ts'
export { type Standing, standingsOf } from './room/view/standings.ts'
export {
  ROOM_STATES,
  type Role,
  type RoomView,
  viewForRole,
  viewRoom,
} from './room/view/view-room.ts'
export { canChallenge, duelGame, MAX_DUELISTS } from './solo/duel.ts'
export {
  applyToRound,
  type Game,
  hintsOffered,
  isOver,
  isTooLate,
  MAX_ROUNDS,
  missesLeft,
  modeOfGame,
  newGame,
  nextRound,
  openRound,
  scoreOf,
  strictnessOf,
  timeLeft,
  wantsRound,
} from './solo/game.ts'
export {
  DIFFICULTIES,
  type Difficulty,
  isOrderedPlan,
  type Limit,
  ORDERED_PLANS,
  type OrderedPlan,
  PLAN_NAMES,
  PLANS,
  type PlanName,
  type SeenItem,
} from './solo/plan.ts'
export { giveUp, judgeGuess, type Round, type RoundDraw, sharpen, worthNow } from './solo/round.ts'
export { webAddress } from './web-address.ts'
