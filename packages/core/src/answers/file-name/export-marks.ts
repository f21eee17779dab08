import { withoutExtensions } from './stem.ts'
import { isWholeName } from './whole-name.ts'

/** What programs, phones and web sites add to a name; each pattern matches a mark with the separator before or after it. */
const MARKS: readonly RegExp[] = [
  // copies: "lion - Copy (2)", "lion (2)", "lion_copy2", "Kopie von lion"
  /\s+[-–—]\s*(?:copy|copie|kopie|kopia|kopi|copia|cópia|kópia|копия|копія|コピー|副本|사본)(?:\s*\(?\d{1,3}\)?)?$/iu,
  /^(?:copy(?: \(\d+\))? of|kopie von|copie de|copia de|copia di|cópia de|kopia av)\s+/iu,
  /[-_.]copy[-_ ]?\d{0,3}$/iu,
  /~\d{1,2}$/u,
  /\s*[-_]?\(\d{1,3}\)$/u,
  // sizes: "lion-1024x768", "640px-lion", "lion@2x"
  /[-_ .([]+\d{2,5}\s?[x×]\s?\d{2,5}(?:px)?[)\]]?$/iu,
  /^\d{2,4}px[-_ ]+/iu,
  /[-_ ]\d{2,4}px$/iu,
  /@[1-4](?:\.5)?x$/iu,
  /[-_.](?:thumb(?:nail)?|min|scaled|rotated|edit(?:ed)?|resized|cropped|compressed|optimi[sz]ed)$/iu,
  // versions of a file: "lion_v2", "lion-v0.1"; the V2 is a rocket
  /[-_]v\d{1,2}(?:\.\d{1,3})*$/u,
  /(?<=^[^-_.\s]+)[-_.]final\d?$/iu,
  /[-_ ][([](?:cropped|crop|edited|edit|retouched|rotated|resized|cut ?out|transparent)[)\]]$/iu,
  /[\s_][-–][\s_]Google[\s_]Art[\s_]Project$/iu,
  /[-_.](?:removebg(?:-preview)?|no-?bg)$/iu,
  // numbers of picture libraries and of editors, dates, hashes: "lion-3049884_1280", "lion_20230514_101112"
  /[-_]\d{4,}_\d{3,4}$/u,
  /_\d{3,}-\d+$/u,
  /[-_ ](?:e?\d{6,}|\d{4}[-_.]\d{2}[-_.]\d{2})$/u,
  /[-_ ]\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/iu,
  /[-_](?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}$/iu,
  /(?<=\p{L}{2}.*)[-_ ](?:img|dsc[nf]?|pxl)[-_]?\d{3,}$/iu,
  /^(?:img|dsc[nf]?|pxl|p)[-_ ]?\d{3,}[-_ ]+(?=\p{L}{3})/iu,
  /^(?:\d{8}|\d{4}-\d{2}-\d{2})(?:[-_ ]\d{6})?[-_ ]+(?=\p{L}{3})/u,
  /^stock[-_ ](?:photo|image|vector|illustration)[-_ ]+/iu,
  /^(?:pixabay|freepik|flickr|unsplash)[-_ ]+(?=\p{L}{3})/iu,
]

const withoutMark = (text: string): string => {
  for (const mark of MARKS) {
    const shorter = withoutExtensions(text.replace(mark, '')).trim()
    if (shorter !== text && isWholeName(shorter)) return shorter
  }
  return text
}

/** The text without the marks of copies, sizes, editors and picture libraries around it. */
export const withoutExportMarks = (text: string): string => {
  const shorter = withoutMark(text)
  return shorter === text ? text : withoutExportMarks(shorter)
}
