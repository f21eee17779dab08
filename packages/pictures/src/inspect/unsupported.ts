import { lfsPointer, webPage } from './sniff.ts'

const advice: Readonly<Record<string, string>> = {
  HEIC: 'HEIC cannot be read here: convert it to JPEG, or choose Most Compatible in the camera settings of the iPhone.',
  raw: 'A camera raw file cannot be read here: export it as JPEG.',
  video: 'A video cannot be shown: export a frame of it as JPEG.',
  PDF: 'A PDF cannot be read here: export its page as PNG, or its picture as JPEG.',
  Photoshop: 'A Photoshop file cannot be read here: save a copy of it as PNG or JPEG.',
  GIMP: 'A GIMP file cannot be read here: export it as PNG or JPEG.',
  [webPage]: 'It is a web page under the name of a picture: open it in a browser and save the picture that it shows.',
  [lfsPointer]: 'Only the place of the picture is here, as Git LFS keeps it: run "git lfs pull" and import again.',
  document:
    'Its pictures cannot be read here: save each as PNG or JPEG (rename a copy of a .pptx, .docx or .odp to .zip and unpack it).',
  'Anki deck': 'An Anki deck is not opened here: put it into a folder of pictures, or upload it at the desk.',
  archive: 'An archive is not opened here: unpack it into this folder.',
}

/** What the owner of a file in a known format that is not decoded can do, in one sentence; `name` is the format's. */
export const adviceFor = (name: string): string =>
  advice[name] ?? `${/^[aeiou]/i.test(name) ? 'An' : 'A'} ${name} file cannot be read here: convert it to JPEG or PNG.`

const extensions: Readonly<Record<string, string>> = {
  raw: 'cr2 cr3 crw nef nrw arw srf sr2 dng orf rw2 raf pef srw x3f 3fr iiq mrw erf kdc dcr rwl',
  video: 'mp4 m4v mov avi mkv webm mpg mpeg wmv 3gp mts m2ts ogv flv',
  'JPEG XL': 'jxl',
  'JPEG 2000': 'jp2 j2k jpf jpx',
  PDF: 'pdf',
  Photoshop: 'psd psb',
  GIMP: 'xcf',
  Illustrator: 'ai',
  CorelDRAW: 'cdr',
  Affinity: 'afphoto afdesign',
  Krita: 'kra',
  DjVu: 'djvu djv',
  PostScript: 'eps ps',
  TGA: 'tga',
  OpenEXR: 'exr',
  icon: 'ico icns',
  document: 'ppt pptx pps ppsx odp key pages doc docx odt',
  'Anki deck': 'apkg colpkg',
  archive: 'zip rar 7z tar tgz gz bz2 xz',
  'Windows metafile': 'wmf emf',
}

const formats = new Map(
  Object.entries(extensions).flatMap(([name, list]) => list.split(' ').map((extension) => [extension, name])),
)

/** The known format of which an extension is, without its point, where that is not decoded; null for all others. */
export const unsupportedExtension = (extension: string): string | null => formats.get(extension.toLowerCase()) ?? null
