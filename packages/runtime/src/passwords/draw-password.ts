import { randomInt } from 'node:crypto'

/** Neither 0 and o nor 1, i and l: a password is read aloud or typed from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

/** Draws a password of four groups with hyphens, as in `w3kf-8mtp-xz2a-qh7r`: 79 bits. */
export const drawPassword = (): string => {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

/** The fewest characters that a password has. */
export const PASSWORD_SHORTEST = 10
