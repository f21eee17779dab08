/** A list of numbers that grows in eight bytes each: a hundred thousand of them are less than a megabyte. */
export type Numbers = { push(value: number): void; readonly length: number; values(): Float64Array }

export const createNumbers = (): Numbers => {
  let kept = new Float64Array(1024)
  let length = 0
  return {
    push: (value) => {
      if (length === kept.length) {
        const larger = new Float64Array(length * 2)
        larger.set(kept)
        kept = larger
      }
      kept[length++] = value
    },
    get length() {
      return length
    },
    values: () => kept.subarray(0, length),
  }
}
