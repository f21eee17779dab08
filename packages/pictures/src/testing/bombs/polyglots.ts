import { pngText, withChunks } from '../embedded-texts.ts'
import { halves, svg } from '../pictures.ts'

const SCRIPT = 'alert(document.domain)'
const zip = Buffer.from('PK\x03\x04\x14\0\0\0\0\0', 'latin1')

/** What no copy of a polyglot holds. */
export const POLYGLOT_MARK = SCRIPT

/** Pictures that are something else as well. */
export const polyglots = async (): Promise<Record<string, Buffer>> => {
  const small = halves(96, 72)
  const [jpeg, png, gif] = await Promise.all([
    small.clone().jpeg().toBuffer(),
    small.clone().png().toBuffer(),
    small.clone().gif().toBuffer(),
  ])
  const webp = await small.clone().webp().toBuffer()
  const tail = Buffer.from(`*/=1;${SCRIPT}//<script>${SCRIPT}</script>`)
  const comment = Buffer.from(`%PDF-1.7\n${SCRIPT}\n%%EOF`)
  const length = Buffer.from([0, comment.length + 2])
  return {
    'a GIF and a script': Buffer.concat([gif, tail]),
    'a JPEG and a ZIP': Buffer.concat([jpeg, zip, tail]),
    'a JPEG and a PDF': Buffer.concat([
      jpeg.subarray(0, 2),
      Buffer.from([0xff, 0xfe]),
      length,
      comment,
      jpeg.subarray(2),
    ]),
    'a PNG and a page': Buffer.concat([png, Buffer.from(`<html><script>${SCRIPT}</script></html>`)]),
    'a PNG and a PHP script': withChunks(png, [pngText.plain('Comment', `<?php ${SCRIPT} ?>`)]),
    'a WebP and a script': Buffer.concat([webp, tail]),
    'a drawing and a page': Buffer.from(
      svg(
        `<script>${SCRIPT}</script><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="${SCRIPT}"/></foreignObject><rect width="99" height="49" onload="${SCRIPT}"/>`,
      ),
    ),
  }
}
