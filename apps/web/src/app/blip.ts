/** The sounds of the game: short square waves, as `[hertz, seconds]` one after the other. */
const TUNES = {
  wrong: [
    [196, 0.06],
    [147, 0.1],
  ],
  almost: [
    [440, 0.06],
    [554, 0.06],
    [440, 0.08],
  ],
  sharper: [
    [330, 0.03],
    [440, 0.03],
    [587, 0.05],
  ],
  correct: [
    [523, 0.07],
    [659, 0.07],
    [784, 0.07],
    [1047, 0.18],
  ],
  missed: [
    [392, 0.1],
    [330, 0.1],
    [262, 0.2],
  ],
  tick: [[880, 0.03]],
} as const

export type Blip = keyof typeof TUNES
export type Player = (blip: Blip) => void

const QUIET = 0.05

/** A player that is silent while `isOn` says no, and where the browser has no sound. */
export const createPlayer = (isOn: () => boolean): Player => {
  let context: AudioContext | undefined
  return (blip) => {
    if (!isOn() || typeof AudioContext === 'undefined') return
    context ??= new AudioContext()
    const gain = new GainNode(context, { gain: QUIET })
    gain.connect(context.destination)
    let at = context.currentTime
    for (const [frequency, seconds] of TUNES[blip]) {
      const wave = new OscillatorNode(context, { type: 'square', frequency })
      wave.connect(gain)
      wave.start(at)
      at += seconds
      wave.stop(at)
    }
    gain.gain.setTargetAtTime(0, at - 0.02, 0.01)
  }
}
