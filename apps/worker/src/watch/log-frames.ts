const HEADER_BYTES = 8

/** A line that Docker kept, with its time as Docker wrote it: nine digits behind the point, so that texts compare as times. */
export type KeptLine = { readonly at: string; readonly text: string }

const splitLine = (line: string): KeptLine => {
  const space = line.indexOf(' ')
  return { at: line.slice(0, space), text: line.slice(space + 1) }
}

/** The frames of a stream of Docker's, which is cut anywhere: 8 bytes with the length in the last four, then the payload. */
async function* readFrames(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of stream) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    while (rest.length >= HEADER_BYTES) {
      const end = HEADER_BYTES + rest.readUInt32BE(4)
      if (rest.length < end) break
      yield rest.subarray(HEADER_BYTES, end)
      rest = rest.subarray(end)
    }
  }
}

/** The lines of a container's log, asked for with times; a line longer than a frame comes in parts, each with a time of its own. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<KeptLine> {
  for await (const frame of readFrames(stream))
    for (const line of frame.toString('utf8').split('\n')) if (line !== '') yield splitLine(line)
}

/** The time of a line as Docker's `since` wants it: seconds with nine digits behind the point. */
export const sinceOf = (at: string): string => {
  const [, fraction = '0'] = /\.(\d+)/.exec(at) ?? []
  return `${Math.floor(Date.parse(at) / 1000)}.${fraction.padEnd(9, '0')}`
}
