const two = (number: number): string => String(Math.floor(number)).padStart(2, '0')

/** Seconds as hours, minutes and seconds: 05:12:09. */
export const writeTime = (seconds: number): string =>
  [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map(two).join(':')
