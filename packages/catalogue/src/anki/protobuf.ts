/** A field of a message: a number, or bytes. */
type ProtobufField = { readonly field: number; readonly value: number | Buffer }

const [VARINT, FIXED_64, BYTES, FIXED_32] = [0, 1, 2, 5]

/** Reads a number of seven bits a byte from a place on; returns it with the place behind it. */
const readVarint = (bytes: Buffer, from: number): readonly [value: number, next: number] => {
  let [value, scale] = [0, 1]
  for (let at = from; at < from + 10; at++) {
    const byte = bytes[at]
    if (byte === undefined) break
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return [value, at + 1]
    scale *= 0x80
  }
  throw new Error('a number of the message is cut short')
}

/** The fields of a message of Protocol Buffers, in their order. Throws where the bytes are none. */
export const readFields = (bytes: Buffer): ProtobufField[] => {
  const fields: ProtobufField[] = []
  let at = 0
  while (at < bytes.length) {
    const [key, start] = readVarint(bytes, at)
    const [field, type] = [Math.floor(key / 8), key % 8]
    const [value, next] = type === VARINT || type === BYTES ? readVarint(bytes, start) : [0, start]
    if (type === VARINT) {
      fields.push({ field, value })
      at = next
    } else if (type === BYTES && next + value <= bytes.length) {
      fields.push({ field, value: bytes.subarray(next, next + value) })
      at = next + value
    } else if (type === FIXED_64 || type === FIXED_32) at = start + (type === FIXED_64 ? 8 : 4)
    else throw new Error('the message is cut short')
  }
  return fields
}
