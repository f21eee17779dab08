import { withoutExtensions } from './stem.ts'
import { isWholeName } from './whole-name.ts'

/** Libraries of pictures that begin the names of their files with their own. */
const SITES =
  'pixabay|freepik|flickr|unsplash|vecteezy|dreamstime|storyblocks|rawpixel|pxhere|icons8|flaticon|svgrepo|publicdomainq|openclipart|kisspng|cleanpng|pngtree|pngwing|pngegg|toppng|hiclipart|pngimg|kindpng|pngall|nicepng|seekpng|stickpng|favpng|imgbin|clipartmax|vexels|lovepik|iconfinder|iconduck|twemoji|openmoji|adobestock|shutterstock|gettyimages|depositphotos'

/** What programs, phones and web sites add to a name; each pattern matches a mark with the separator before or after it. */
const MARKS: readonly RegExp[] = [
  // copies: "lion - Copy (2)", "lion (2)", "lion_copy2", "Kopie von lion"
  /\s+[-–—]\s*(?:copy|copie|kopie|kopia|kopi|copia|cópia|kópia|копия|копія|コピー|副本|사본)(?:\s*\(?\d{1,3}\)?)?$/iu,
  /^(?:copy(?: \(\d+\))? of|kopie von|copie de|copia de|copia di|cópia de|kopia av)\s+/iu,
  /[-_.]copy[-_ ]?\d{0,3}$/iu,
  /\s+(?:copy|copie|kopie|copia|cópia|kopia|kopi) \d{1,3}$/iu,
  /\s+\((?:copy|copie|kopie|copia|cópia|kopia|kopi|копия|копія)(?: \d{1,3})?\)$/iu,
  /\[\d{1,3}\]$/u,
  /~\d{1,2}$/u,
  /\s*[-_]?\(\d{1,3}\)$/u,
  // sizes: "lion-1024x768", "640px-lion", "lion@2x"
  /[-_ .([]+\d{2,5}\s?[x×]\s?\d{2,5}(?:px)?[)\]]?$/iu,
  /^(?:(?:lossy[-_ ])?page\d+[-_ ])?\d{2,4}px[-_ ]+/iu,
  /[-_ ]\d{2,4}px$/iu,
  /@[1-4](?:\.5)?x$/iu,
  /[-_.](?:thumb(?:nail)?|min|scaled|rotated|edit(?:-?\d{1,2})?|resized|cropped|compressed|optimi[sz]ed)$/iu,
  /[-_. ](?:edited|modified|bearbeitet|modifiée?|edit[ao]d[ao]|modificat[ao]|bewerkt)$/iu,
  /[-_](?:HDR|Pano|Enhanced-(?:NR|SR))$/u,
  /[-_ ](?:\d{2,4}dpi|s?rgb|cmyk|low-?res|hi-?res|upscaled(?:[-_ ]\d{1,2}x)?)$/iu,
  // the medium size of an open clip art
  /(?<=\p{Ll}{3})-md$/u,
  // versions of a file: "lion_v2", "lion-v0.1"; the V2 is a rocket
  /[-_]v\d{1,2}(?:\.\d{1,3})*$/u,
  /(?<=^[^-_.\s]+)[-_.]final\d?$/iu,
  /[-_ ](?:v\d{1,2}|final)[-_ ]+(?:final|ok|neu|new|korr)\d?$/iu,
  /[-_ ][([](?:cropped|crop|edited|edit|retouched|rotated|resized|cut ?out|transparent)[)\]]$/iu,
  /[\s_][-–][\s_]Google[\s_]Art[\s_]Project$/iu,
  /[\s_]Wikimedia[\s_]Commons$/iu,
  /[-_.](?:removebg(?:-preview)?|no-?bg)$/iu,
  /[-_ ]transparent(?:[-_ ](?:background|bg|png))?$/iu,
  // densities of a telephone's screen: "ic_baseline_wolf_24dp", "lion_xhdpi"
  /[-_](?:\d{2,3}dp|(?:l|m|x{0,3}h)dpi)$/iu,
  /^ic_(?:baseline|outlined?|round|sharp|twotone)_(?=\p{L}{2})/u,
  // numbers of picture libraries and of editors, dates, hashes: "lion-3049884_1280", "lion_20230514_101112"
  /[-_]\d{4,}_{1,2}\d{3,4}(?:_\d{3,4})?$/u,
  /(?<=\p{L}{2}.*)_\d{8,11}(?:_[0-9a-f]{10})?_[a-z]\d?$/u,
  /^noun[-_](?=\p{L}{2}.*[-_]\d{4,}$)/iu,
  /(?<=^noun[-_].*[-_]\d{4,})[-_]cc$/iu,
  /(?<=\p{L})[-_](?:256|512|1024)$/u,
  /[-_]g[0-9a-f]{8,}(?:_\d{3,4})?$/u,
  /[-_]PNG\d{1,6}$/u,
  // "wolf_by_someone_d0abc12-fullview"
  /_by_[\p{L}\d_-]+_d[0-9a-z]{6}(?:-(?:fullview|pre|\d+[a-z](?:-2x)?))?$/u,
  /(?<=^icons8-.+)-\d{2,3}$/iu,
  /_\d{3,}-\d+$/u,
  /[-_ ](?:(?<=[-_])\d{5}|e?\d{6,}|\d{4}[-_.]\d{2}[-_.]\d{2})$/u,
  /[-_ ]\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/iu,
  /[-_](?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}$/iu,
  /(?<=\p{L}{2}.*)[-_ ](?:img|dsc[nf]?|pxl)[-_]?\d{3,}$/iu,
  /^(?:img|dsc[nf]?|pxl|p)[-_ ]?\d{3,}[-_ ]+(?=\p{L}{3})/iu,
  /^(?:\d{8}|\d{4}-\d{2}-\d{2})(?:[-_ ]\d{6})?[-_ ]+(?=\p{L}{3})/u,
  /^\d{1,2}[._-]\d{1,2}[._-](?:19|20)\d{2}[-_ ]+(?=\p{L}{3})/u,
  /[-_ ]\d{1,2}[._-]\d{1,2}[._-](?:19|20)\d{2}$/u,
  // the time of an upload, the number of a drawing: "1684055472000-lion"
  /^\d{9,14}[-_]+(?=\p{L}{2})/u,
  /^img[-_]+(?=\p{L}{3})/iu,
  /^DALL.?E \d{4}-\d\d-\d\d [\d.]+ - /iu,
  /^(?:depositphotos[-_]\d+[-_])?stock[-_ ](?:photo|image|vector|illustration)[-_ ]+/iu,
  /[-_ ]stock[-_ ](?:photo|image|vector|illustration)s?$/iu,
  new RegExp(`^(?:—\\s*)?(?:${SITES})(?:[-_. ]com)?(?:[-_ ]+\\d{4,})?[-_ —]+(?=\\p{L}{3}|1f[\\da-f]{3}[-_])`, 'iu'),
  new RegExp(`[-_ ]+\\(?(?:${SITES})(?:[-_. ]com)?\\)?$`, 'iu'),
  /[-_ ]icon-icons\.com(?:[-_]\d+)?$/iu,
  /^(?:www\.)?[a-z\d-]{3,}\.(?:com|net|org)\s*[-–—_]+\s*(?=\p{L}{2})/iu,
  // the number of a picture, or the code point of an emoji
  /^(?:\d{6,}|u?\+?1f[0-9a-f]{3})[-_]+(?=\p{L}{2})/iu,
  /^ai[-_]generated[-_](?=\p{L}{3})/iu,
  /^(?:free[-_ ](?:photo|image)|(?:free[-_ ])?clip[-_ ]?art)[-_ ]of[-_ ](?:an?[-_ ])?(?=\p{L}{2})/iu,
  /[-_ ](?:png[-_ ]image|(?:(?:png|vector|cartoon)[-_ ])?clip[-_ ]?art)$/iu,
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
