import { fold } from '../normalise/fold.ts'

const oneOf = (words: string): string => `(?:${words.split(' ').join('|').replaceAll('_', ' ')})`

/** What cameras, phones and chat apps begin a name with; a number follows. */
const CAMERAS = oneOf(
  'img imag mg dsc dscn dscf dsci pxl mvimg pano burst vid pict cimg hpim rimg fb_img snapchat received signal photo_wa viber_image mmexport wx_camera gopr picsart beautyplus lrm stk scn epson ccf hdphoto',
)
/** The same, in words so short that only three digits tell them from names. */
const SHORT_CAMERAS = oneOf('sam sdc kif dji gp mov dcp sny stp')
/** What a camera adds after the number. */
const MODES = '(?: ?(?:wa\\d+|hdr|cover|edited|edit|mp|portrait|night|pano|burst\\d*|top|bw|n|o))*'

/** What programs call a file until a person names it; a number follows. */
const UNNAMED_WITH_NUMBER = oneOf(
  'image images photo photos foto fotos picture pic bild scan scanned scannen numerisation numeriser escaneo escanear digitalizar scansione imagen imagem immagine afbeelding page seite slide folie diapositive diapositiva diapo dia frame media file fichier datei archivo document dokument download telechargement descarga clip render output asset layer artboard drawing dessin zeichnung inv obj ref',
)
/** The same, with or without a number. */
const UNNAMED = oneOf(
  'undefined null untitled unnamed unbenannt untitled_design design_ohne_titel design_sans_titre diseno_sin_titulo design_senza_titolo design_sem_nome naamloos_ontwerp ohne_titel sans_titre sans_nom sin_titulo senza_titolo sem_titulo naamloos namnlos bez_nazvu bez_tytulu безымянный без_имени без_названия 無題 未命名 fullsizerender imgres maxresdefault hqdefault capture captura',
)
const SCREENSHOTS = oneOf(
  'screenshot screen_shot screencapture screen_capture capture_d_ecran captura_de_pantalla captura_de_ecra captura_de_tela bildschirmfoto bildschirmaufnahme schermata istantanea schermafbeelding skarmavbild skarmbild skjermbilde skaermbillede zrzut_ekranu snimek_obrazovky ekran_goruntusu снимок_экрана скриншот cleanshot すくりーんしょっと 屏幕截图 微信图片 微信截图 스크린샷 vlcsnap whatsapp telegram_cloud_photo chatgpt_image gemini_generated_image',
)
const LIBRARIES = oneOf(
  'shutterstock adobestock adobe_stock gettyimages getty_images istock istockphoto depositphotos dreamstime fotolia alamy pexels unsplash 123rf freepik pngwing pngegg',
)

/** Names as `fold` leaves them that a machine gave. */
const GIVEN_BY_MACHINES: readonly RegExp[] = [
  new RegExp(`^${CAMERAS} ?e?\\d[\\d ]*${MODES}$`),
  /^[a-z] img ?\d+[a-z]?$/,
  new RegExp(`^${SHORT_CAMERAS} ?\\d{3}[\\d ]*${MODES}$`),
  new RegExp(`^${UNNAMED_WITH_NUMBER} ?\\d[\\d ]*$`),
  new RegExp(`^${UNNAMED}(?: ?\\d[\\d ]*)?$`),
  new RegExp(`^${SCREENSHOTS}(?:$| .*\\d)`),
  new RegExp(
    `^${LIBRARIES}\\b(?!.*stock (?:photo|image|vector|illustration) [a-z]{2})(?! ?\\d{4,} (?!stock\\b|photo\\b)[a-z]{3}).*\\d`,
  ),
  /^(?:pngwing com|pngegg|ai generated)(?: \d+)*$/,
  // what pages and cards of other programs hold: "photo-1518791841217-8f162f1e1131", "paste-1a2b…"
  /^(?:photo|paste|latex|quizlet|tmp) ?(?=[a-f ]*\d)[0-9a-f ]{6,}$/,
  /^doc\d{6,}$/,
  /^(?:presentation|prasentation|presentacion|presentazione|apresentacao) ?\d* (?:page|seite|pagina) \d+$/,
  // numbers, dates, Kodak's 100_1234, P1000123, and what Facebook and Flickr make of them
  /^(?!\d{4} \d{1,3}$)(?=(?:\d ?){5})[\d ]+(?: [a-z])?$/,
  /^1\d\d \d{4}$/,
  // frames of a film: 0000, 0042
  /^0(?!07$)\d{1,3}$/,
  // the size of a picture alone
  /^\d{2,5} ?x ?\d{2,5}$/,
  /^[a-z][0-9abc]\d{5,}(?: \d+)?$/,
  /^\d{6,} [0-9a-f]{8,}(?: [a-z])?$/,
  // hashes, UUIDs, code points of emoji
  /^(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8,}$/,
  /^[0-9a-f]{8}(?: [0-9a-f]{4}){3} [0-9a-f]{12}$/,
  /^(?:emoji )?u?1f[0-9a-f]{3}(?: [0-9a-f]{4,5})*$/,
  /^emoji u[0-9a-f]{4}(?: [0-9a-f]{4,5})*$/,
]

/** `charles-deluvio-K4mSJ7kc0As-unsplash`: the photographer and a number, and not a word of what it shows. */
const UNSPLASH = /^(?<photographer>.+?)-[\w-]{11}-unsplash$/iu
/** What DOS and its archives leave of a long name. */
const DOS_NAME = /^[A-Z0-9_$-]{6}~\d$/u
const PEXELS = /^pexels-(?!photo-)(?<photographer>\p{L}[\p{L}-]+)-\d+$/iu

/** The photographer in the file name of a photograph from a library that names its files so; null in all others. */
export const photographerIn = (text: string): string | null =>
  (UNSPLASH.exec(text) ?? PEXELS.exec(text))?.groups?.photographer ?? null

/** Whether a camera, a program or a picture library gave a name: `IMG_2041`, `Screenshot 2024-05-01`. It says nothing of the picture. */
export const isCameraName = (text: string): boolean => {
  const folded = fold(text)
  return (
    DOS_NAME.test(text) || photographerIn(text) !== null || GIVEN_BY_MACHINES.some((pattern) => pattern.test(folded))
  )
}
