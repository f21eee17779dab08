export { type Jar, listenWith } from './ears.ts'
export { assertRoomOutlivesKills, type Trial } from './room-outlives-kills.ts'
