type Room = Float64Array | Uint32Array | Uint8Array
type Kind<T> = { new (buffer: ArrayBuffer): T; readonly BYTES_PER_ELEMENT: number }

/** A list of numbers in eight, four or one byte each: outside of the heap, and without an object for any. */
export type Numbers<T extends Room> = { push(value: number): void; readonly length: number; values(): T }

const PER_STEP = 2 ** 15
const MOST = 2 ** 27

/** It grows where it is: one that moved to a larger place each time would leave holes of all sizes behind. */
export const createNumbers = <T extends Room>(kind: Kind<T>): Numbers<T> => {
  const buffer = new ArrayBuffer(0, { maxByteLength: MOST * kind.BYTES_PER_ELEMENT })
  const kept = new kind(buffer)
  let length = 0
  return {
    push: (value) => {
      if (length === kept.length) buffer.resize((length + PER_STEP) * kind.BYTES_PER_ELEMENT)
      kept[length++] = value
    },
    get length() {
      return length
    },
    values: () => kept.subarray(0, length) as T,
  }
}
