/** Bytes that a decoder holds at once beside what every decode takes; null when the header does not tell. */
export type HeldBytes = number | null
