export { createDecoder, type DecodeJob, type Decoder, decodeInProcess } from './decode/decoder.ts'
export { checkDecoder } from './decoder-service/check-decoder.ts'
export { createRemoteDecoder } from './decoder-service/remote-decoder.ts'
export { serveDecoder } from './decoder-service/serve-decoder.ts'
export { DecoderServiceError } from './decoder-service/wire.ts'
export type { EmbeddedText } from './embedded/embedded-text.ts'
export { readEmbedded } from './embedded/read-embedded.ts'
export { escapeName, fsPath } from './fs-path.ts'
export { type BareFormat, bareFormat } from './inspect/bare.ts'
export { hasGps } from './inspect/gps.ts'
export { type ImageStats, measureImage } from './inspect/image-stats.ts'
export { inspect, type PictureFacts } from './inspect/inspect.ts'
export { findLookAlikes, halvesOf, haveSameTone, LEAST_STD_DEV, lookAlike } from './inspect/look-alikes.ts'
export type { PictureFormat, Sniffed } from './inspect/sniff.ts'
export { sniffFile } from './inspect/sniff-file.ts'
export { adviceFor, unsupportedExtension } from './inspect/unsupported.ts'
export type { PictureLimits } from './limits.ts'
export { hashSource, readSource } from './read-source.ts'
export type { Refusal } from './refusal.ts'
export { type Frame, frameOf } from './render/frame.ts'
export type { Bitmap } from './render/mean.ts'
export {
  createRenderer,
  mostCells,
  type Renderer,
  readMosaics,
  renderReveal,
  renderThumbnail,
} from './render/render.ts'
export { createRenderCache, type RenderCache } from './render/render-cache.ts'
export { replaceFile } from './replace-file.ts'
export {
  createSealer,
  forGuest,
  fullPicture,
  guestWish,
  type RenderWish,
  type Sealer,
  thumbnail,
} from './token/token.ts'
export { cropCopy, type Part } from './working-copy/crop-copy.ts'
export type { WorkingCopy } from './working-copy/working-copy.ts'
