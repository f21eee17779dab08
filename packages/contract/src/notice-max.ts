/** The most characters of a notice to all players: some lines on a phone. */
export const NOTICE_MAX = 200
