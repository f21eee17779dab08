/** The most that a decoder process keeps between two pictures, in resident bytes; one that keeps more is ended. */
export const restingBytes = 160 * 2 ** 20
