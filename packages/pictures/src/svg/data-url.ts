/** The content of a `data:` URL and the media type that it states. */
type DataUrl = { readonly bytes: Buffer; readonly type: string }

const percent = /%([0-9a-f]{2})/gi
const base64Mark = /;\s*base64\s*$/i

const percentDecode = (text: string): string =>
  text.replace(percent, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Reads a parsed `data:` URL as the URL and Fetch standards do, which the decoder of drawings follows; null without a comma. */
export const readDataUrl = (url: URL): DataUrl | null => {
  const content = `${url.pathname}${url.search}`
  const comma = content.indexOf(',')
  if (comma < 0) return null
  const [head, body] = [percentDecode(content.slice(0, comma)), percentDecode(content.slice(comma + 1))]
  const type = head.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return { type, bytes: Buffer.from(body, base64Mark.test(head) ? 'base64' : 'latin1') }
}
