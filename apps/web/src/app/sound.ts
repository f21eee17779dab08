/** The sounds of the game: short square waves, as `[hertz, seconds]` one after the other. */
const NOTES = {
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
  join: [
    [659, 0.04],
    [880, 0.06],
  ],
  start: [
    [392, 0.08],
    [392, 0.08],
    [587, 0.16],
  ],
  fanfare: [
    [523, 0.12],
    [523, 0.06],
    [523, 0.06],
    [659, 0.12],
    [784, 0.12],
    [1047, 0.4],
  ],
} as const

/** The sounds by name. */
export type Sound = keyof typeof NOTES
/** Plays a sound at once. */
export type PlaySound = (sound: Sound) => void

const QUIET = 0.05
/** A sound that may only be heard later than this is dropped. */
const LATE_MS = 300

const playNotes = (context: AudioContext, sound: Sound): void => {
  const gain = new GainNode(context, { gain: QUIET })
  gain.connect(context.destination)
  let at = context.currentTime
  for (const [frequency, seconds] of NOTES[sound]) {
    const wave = new OscillatorNode(context, { type: 'square', frequency })
    wave.connect(gain)
    wave.start(at)
    at += seconds
    wave.stop(at)
  }
  gain.gain.setTargetAtTime(0, at - 0.02, 0.01)
}

/**
 * Plays sounds while `isOn` returns true, and none where the browser has no audio. A page that was not touched yet, as a big screen in a
 * window of its own, is silent until a key is pressed: what it missed is not played then.
 */
export const createSoundPlayer = (isOn: () => boolean): PlaySound => {
  let context: AudioContext | undefined
  return (sound) => {
    if (!isOn() || typeof AudioContext === 'undefined') return
    context ??= new AudioContext()
    const audio = context
    const askedAt = performance.now()
    void audio.resume().then(() => {
      if (performance.now() - askedAt < LATE_MS) playNotes(audio, sound)
    })
  }
}
