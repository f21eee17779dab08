import { fold, isCameraName } from '@pd/core'

const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`

/** What cameras, phones and programs write where a title belongs, as `fold` leaves it. */
const WRITTEN_BY_MACHINES: readonly RegExp[] = [
  new RegExp(
    `^${oneOf(`
      dsc dscf sony_dsc dcim cof hdr sdr dav vsco mts jpeg jpg png exif_jpeg_picture exif_jpeg_t422 applemark
      ascii unicode binary_comment default null undefined none n_a unknown test sample temp export preview thumbnail
    `)}$`,
  ),
  /\b(?:digital(?: still)? camera|camera roll|instax|lead technologies|acd systems)\b/,
  /\b(?:adobe|photoshop|illustrator|inkscape|sodipodi|coreldraw|imagemagick|lightroom|fireworks|picasa|gimp|figma|canva)\b/,
  /^(?:microsoft|ms) (?:word|powerpoint|excel|visio|paint)\b/,
  /\b(?:created|made|drawn|generated|exported|converted|processed|edited|produced|written) (?:with|by|in|using|from)\b/,
  // a set of pictures, not one of them
  /\bclip ?art\b|\b(?:icons|icon set|icon pack|icon theme|theme|sprites|collection)$/,
  // what a program calls a file, a layer or a page until a person names it
  new RegExp(
    `^(?:(?:my|new|no|unknown|a|the) )?${oneOf(`
      title document doc image picture photo photograph drawing graphic graphics icon icons symbol vector layer group
      path page slide artboard canvas background design artwork illustration file clip_?art clipart logo project
      svg svg_drawing svg_file svg_image svg_document svg_icon vector_image vector_graphic openclipart open_clip_art
      bild zeichnung ebene seite dokument image_vectorielle dessin calque capa pagina dibujo imagen disegno immagine
    `)}(?: ?\\d+)?$`,
  ),
]

/** Addresses, paths, and names of files: `lion.ai`, `C:\\pictures\\lion`. */
const NOT_A_NAME =
  /:\/\/|^www\.|\\|\.(?:jpe?g|png|gif|tiff?|svgz?|webp|avif|hei[cf]|bmp|psd|xcf|ai|eps|cdr|wmf|emf|pdf|indd|sketch|dng|cr2|nef|arw|docx?|pptx?)$/i

/** Dates and times begin so. */
const DATE = /^(?:19|20)\d\d[-:./ ]\d\d\b/

/** Whether a text that stands where a title belongs is no name of what a picture shows: a camera's, a program's, a file's, a date, a number. */
export const isNoTitle = (text: string): boolean => {
  const folded = fold(text)
  if (!/\p{L}/u.test(folded) || NOT_A_NAME.test(text) || DATE.test(text) || isCameraName(text)) return true
  return WRITTEN_BY_MACHINES.some((pattern) => pattern.test(folded))
}

const NO_PERSON = new RegExp(
  `^${oneOf(`
    unknown anonymous anonym author artist photographer owner user admin administrator root name default none n_a
    image_owner your_name guest pc
  `)}$`,
)

/** Whether a text that stands where an author belongs names none. */
export const isNoAuthor = (text: string): boolean => isNoTitle(text) || NO_PERSON.test(fold(text))
