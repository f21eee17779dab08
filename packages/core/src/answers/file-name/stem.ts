import { withoutEntities } from './entities.ts'
import { withoutMojibake } from './mojibake.ts'

/** The extensions of picture files, with or without their dot, as a name may repeat them: `lion.svg.png`, `lion_jpg.jpg`. */
const EXTENSION = /[._-](?:jpe?g|jpe|jfif|a?png|webp|avif|gif|tiff?|svgz?|hei[cf]|bmp)$/iu

const decodePercent = (run: string): string => {
  try {
    const text = decodeURIComponent(run)
    return /\p{Cc}/u.test(text) ? run : text
  } catch {
    return run
  }
}

/** `polar%20bear` twice, as an address may have been escaped twice: `polar%2520bear`. */
const withoutPercents = (text: string): string =>
  text.replace(/(?:%[0-9A-F]{2})+/giu, decodePercent).replace(/(?:%[0-9A-F]{2})+/giu, decodePercent)

/** `polar+bear` comes out of an address; in `C++`, `Disney +` and `1+1` the sign is meant. */
const withoutPluses = (text: string): string =>
  /\s/u.test(text) ? text : text.replace(/(?<=[\p{L}\p{N})])\+(?=[\p{L}(])/gu, ' ')

/** The text without the extensions at its end. */
export const withoutExtensions = (text: string): string => {
  const shorter = text.replace(EXTENSION, '')
  return shorter === text ? text : withoutExtensions(shorter)
}

/** What a wiki's pages of files begin with. */
const NAMESPACE = /^(?:file|image|datei|bild|fichier|archivo|ficheiro|immagine|bestand):\s*/iu

/** `IMG_2041 (lion)`: what a person wrote behind the number of a camera. */
const NOTE = /^(?:img|dsc[nf]?|pxl|p)[-_ ]?\d{3,}\s*\((?<note>[^()]*\p{L}{3}[^()]*)\)$/iu

/** No file system has longer names, in UTF-16 units: what follows is not read. */
const LONGEST = 1_024

/** A file name without its extensions, composed, with the escapes of addresses and web pages undone. */
export const stemOf = (fileName: string): string => {
  const text = withoutEntities(
    withoutPercents(withoutMojibake(fileName.slice(0, LONGEST).toWellFormed().normalize('NFC')).normalize('NFC')),
  )
    .replace(/(?<=\p{L})_s(?=[_\s]\p{L})/gu, "'s")
    .replace(NAMESPACE, '')
    .trim()
  return withoutPluses(withoutExtensions(text).replace(NOTE, '$<note>')).trim()
}
