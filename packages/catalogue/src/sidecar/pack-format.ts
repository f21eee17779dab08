/** The version of what a pack.json can say; raised when an older game would understand less than what is meant. */
export const PACK_FORMAT = 1
