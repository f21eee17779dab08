/** How strong a player or how hard an item is, on Glicko's scale. */
export type Rating = {
  /** 1500 for one that is new. */
  readonly value: number
  /** The standard deviation of `value`: with 95 % certainty the truth is within twice this number. */
  readonly deviation: number
  /** How much the strength itself is expected to change. */
  readonly volatility: number
}

/** The result of one game against a rated opponent: `score` is from 0, lost, to 1, won. */
export type RatedResult = { readonly opponent: Rating; readonly score: number }

/** What is known of a player or an item before the first result. */
export const NEW_RATING: Rating = { value: 1500, deviation: 350, volatility: 0.06 }

/** Points of the scale to one unit of Glickman's formulas. */
const SCALE = 173.7178
/** How freely the volatility changes; Glickman recommends 0.3 to 1.2. */
const TAU = 0.5
const PRECISION = 1e-6
const STEPS_MOST = 100

/** A deviation below this would leave a rating unmoved by what comes later. */
const DEVIATION_LEAST = 45
const VOLATILITY_MOST = 0.1

/** How much a result counts against an opponent of a deviation. */
const weightOf = (deviation: number): number => 1 / Math.sqrt(1 + (3 * (deviation / SCALE) ** 2) / Math.PI ** 2)

/** The score, 0 to 1, that a rating is expected to have against an opponent. */
export const expectedScore = (own: Pick<Rating, 'value'>, opponent: Pick<Rating, 'value' | 'deviation'>): number =>
  1 / (1 + Math.exp((-weightOf(opponent.deviation) * (own.value - opponent.value)) / SCALE))

type Evidence = { readonly phi: number; readonly variance: number; readonly delta: number }

/** The root of Glickman's f, by the Illinois algorithm of his step 5. */
const newVolatility = ({ phi, variance, delta }: Evidence, volatility: number): number => {
  const start = Math.log(volatility ** 2)
  const f = (x: number): number => {
    const sum = phi ** 2 + variance + Math.exp(x)
    return (Math.exp(x) * (delta ** 2 - sum)) / (2 * sum ** 2) - (x - start) / TAU ** 2
  }
  const surplus = delta ** 2 - phi ** 2 - variance
  let below = 1
  while (surplus <= 0 && below < STEPS_MOST && f(start - below * TAU) < 0) below++
  let [a, b] = [start, surplus > 0 ? Math.log(surplus) : start - below * TAU]
  let [fa, fb] = [f(a), f(b)]
  for (let step = 0; Math.abs(b - a) > PRECISION && step < STEPS_MOST; step++) {
    const c = a + ((a - b) * fa) / (fb - fa)
    const fc = f(c)
    if (fc * fb <= 0) [a, fa] = [b, fb]
    else fa /= 2
    ;[b, fb] = [c, fc]
  }
  return Math.exp(a / 2)
}

/**
 * The rating after the results of one period, by Glicko-2 (Glickman, "Example of the Glicko-2 system", 2013): the opponents have the ratings that
 * they had before it. Without a result nothing changes.
 */
export const rate = (own: Rating, results: readonly RatedResult[]): Rating => {
  if (results.length === 0) return own
  const phi = own.deviation / SCALE
  let [information, surprise] = [0, 0]
  for (const { opponent, score } of results) {
    const weight = weightOf(opponent.deviation)
    const expected = expectedScore(own, opponent)
    information += weight ** 2 * expected * (1 - expected)
    surprise += weight * (score - expected)
  }
  const variance = 1 / information
  const volatility = newVolatility({ phi, variance, delta: variance * surprise }, own.volatility)
  const newPhi = 1 / Math.sqrt(1 / (phi ** 2 + volatility ** 2) + information)
  return { value: own.value + SCALE * newPhi ** 2 * surprise, deviation: SCALE * newPhi, volatility }
}

/**
 * The same within bounds: a rating moves by its deviation at most, since one step about many surprising results would overshoot, and
 * stays movable.
 */
export const rateWithinBounds = (own: Rating, results: readonly RatedResult[]): Rating => {
  const { value, deviation, volatility } = rate(own, results)
  const moved = Math.max(-own.deviation, Math.min(own.deviation, value - own.value))
  return {
    value: own.value + moved,
    deviation: Math.max(DEVIATION_LEAST, Math.min(NEW_RATING.deviation, deviation)),
    volatility: Math.min(VOLATILITY_MOST, volatility),
  }
}
