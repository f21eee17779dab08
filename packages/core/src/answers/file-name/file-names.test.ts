import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorMs } from '@pd/testing/processor-time'
import { readFileNames } from './file-names.ts'

/** What each file of a folder is read as: the answer, `~` and its aliases, `@` and the artist, `+` for another picture of the same. */
type Folder = Readonly<Record<string, string>>

const readFolder = (fileNames: readonly string[]): Folder =>
  Object.fromEntries(
    readFileNames(fileNames).map(({ answer, aliases, artist, isCopy }, at) => [
      fileNames[at],
      `${[answer, ...aliases].join('~')}${artist === null ? '' : ` @${artist}`}${isCopy ? ' +' : ''}`,
    ]),
  )

const reads = (...folders: readonly Folder[]): void =>
  assert.deepEqual(
    folders.map((folder) => readFolder(Object.keys(folder))),
    folders,
  )

/** Reads each file in a folder of its own. */
const readsAlone = (files: Folder): void =>
  assert.deepEqual(Object.fromEntries(Object.keys(files).flatMap((name) => Object.entries(readFolder([name])))), files)

/** Files whose names say nothing of the picture. */
const waits = (...fileNames: readonly string[]): void =>
  assert.deepEqual(
    fileNames.filter((name) => readFileNames([name])[0]?.answer !== ''),
    [],
  )

test('extensions are no part of the name, however many there are', () => {
  readsAlone({
    'tiger.jpg': 'tiger',
    'tiger.JPEG': 'tiger',
    'tiger.webp': 'tiger',
    tiger: 'tiger',
    'lion.jpg.jpg': 'lion',
    'lion.png.webp': 'lion',
    'Flag.svg.png': 'Flag',
    'lion_jpg.png': 'lion',
    'drawing.svgz': 'drawing',
    'St. Bernard.png': 'St Bernard',
    'Mr.T': 'Mr T',
    'Area 51.png': 'Area 51',
    'Vitamin B.12': 'Vitamin B 12',
  })
})

test('underscores, hyphens, full stops and camel case are spaces', () => {
  readsAlone({
    'polar_bear.jpg': 'polar bear',
    'polar-bear.jpg': 'polar bear',
    'polar.bear.jpg': 'polar bear',
    'polar__bear - cub.jpg': 'polar bear cub',
    'PolarBear.jpg': 'Polar Bear',
    'lionCub.jpg': 'lion Cub',
    'polarBear2x.jpg': 'polar Bear2x',
    'ÎleDéserte.jpg': 'Île Déserte',
    'arc-en-ciel.png': 'arc en ciel',
    'x-ray.jpg': 'x-ray',
    'T-shirt_red.jpg': 'T-shirt red',
    'a - b.jpg': 'a b',
    "l'éléphant.jpg": "l'éléphant",
    'U.S.A..jpg': 'U S A',
    'salt & pepper.jpg': 'salt & pepper',
  })
})

test('acronyms, digits and names with a capital inside stay whole', () => {
  readsAlone({
    'USAFlag.jpg': 'USA Flag',
    'USA.jpg': 'USA',
    'MiG.jpg': 'MiG',
    'DVDs.jpg': 'DVDs',
    'F16.jpg': 'F16',
    'R2D2.jpg': 'R2D2',
    'iPhone.jpg': 'iPhone',
    'McDonald.jpg': 'McDonald',
    "McDonald's LaTeX Farm.jpg": "McDonald's LaTeX Farm",
  })
})

test('a number that no sibling shares the stem of belongs to the name', () => {
  readsAlone({
    'Route_66.jpg': 'Route 66',
    'Apollo 11.jpg': 'Apollo 11',
    'Catch-22.jpg': 'Catch 22',
    'Boeing-747.jpg': 'Boeing 747',
    'F-16.jpg': 'F-16',
    'Toy Story 2.jpg': 'Toy Story 2',
    'Toy_Story_2.jpg': 'Toy Story 2',
    '1984.jpg': '1984',
    'Agent 007.jpg': 'Agent 007',
    'Blink-182.jpg': 'Blink 182',
    'Windows_7.png': 'Windows 7',
    '_3.jpg': '3',
    '(2).jpg': '(2)',
    'The Thing (1982).jpg': 'The Thing (1982)',
    'Mercury (planet).jpg': 'Mercury (planet)',
  })
})

test('a number that siblings count by is another picture of the same answer', () => {
  reads(
    { 'fish1.png': 'fish +', 'fish2.png': 'fish +', 'fish28.png': 'fish +', 'whale.png': 'whale' },
    Object.fromEntries(Array.from({ length: 28 }, (_, at) => [`fish${at + 1}.png`, 'fish +'])),
    { 'cat.jpg': 'cat', 'cat (2).jpg': 'cat +', 'cat_3.webp': 'cat +' },
    { 'tiger-1.jpg': 'tiger +', 'tiger-2.jpg': 'tiger +', 'lion.jpg': 'lion' },
    { 'tiger_3.jpg': 'tiger +', 'tiger_4.jpg': 'tiger +' },
    { 'tiger 1.jpg': 'tiger +', 'tiger 2.jpg': 'tiger +', 'tiger 3.jpg': 'tiger +' },
    { 'PolarBear1.jpg': 'Polar Bear +', 'PolarBear2.jpg': 'Polar Bear +' },
    { '1984.jpg': '1984', '1984-2.jpg': '1984 +' },
    { '犬.jpg': '犬', '犬-2.jpg': '犬 +' },
    { 'Rose 0.jpg': 'Rose +', 'Rose 1.jpg': 'Rose +' },
    { 'Lion.jpg': 'Lion', 'lion_2.jpg': 'lion +' },
  )
})

test('numbers of models, sequels and roads do not count, also beside their like', () => {
  reads(
    { 'Apollo 11.jpg': 'Apollo 11', 'Apollo 13.jpg': 'Apollo 13' },
    { 'Boeing-737.jpg': 'Boeing 737', 'Boeing-747.jpg': 'Boeing 747', 'Boeing-777.jpg': 'Boeing 777' },
    { 'Boeing.jpg': 'Boeing', 'Boeing-747.jpg': 'Boeing 747' },
    { 'Route_1.jpg': 'Route 1', 'Route_66.jpg': 'Route 66' },
    { 'F-16.jpg': 'F-16', 'F-18.jpg': 'F-18' },
    { 'F1.jpg': 'F1', 'F2.jpg': 'F2' },
    { 'PS1.png': 'PS1', 'PS2.png': 'PS2' },
    { 'Toy Story.jpg': 'Toy Story', 'Toy Story 2.jpg': 'Toy Story 2', 'Toy Story 3.jpg': 'Toy Story 3' },
    { 'MiG-29.jpg': 'MiG 29', 'MiG-31.jpg': 'MiG 31' },
  )
})

test('a number with a zero before it, or in brackets, counts also alone', () => {
  readsAlone({
    'tiger-02.jpg': 'tiger +',
    'tower_01.jpg': 'tower +',
    'flower 0012.jpg': 'flower +',
    'fish01.png': 'fish +',
    'tiger (2).jpg': 'tiger +',
    'tiger(2).jpg': 'tiger +',
    'Toy Story 2 (3).jpg': 'Toy Story 2 +',
    'éléphant (10).jpg': 'éléphant +',
    '640px-Lion_(Panthera_leo)_01.jpg': 'Lion (Panthera leo) +',
  })
})

test('numbers that order a folder go, and those of a title stay', () => {
  reads(
    { '01 - lion.jpg': 'lion', '02 - tiger.jpg': 'tiger', 'cover.jpg': 'cover' },
    { '001penny.png': 'penny', '002pence.png': 'pence', '050pence.png': 'pence' },
    { '1. lion.jpg': 'lion', '2. tiger.jpg': 'tiger', '3. bear.jpg': 'bear' },
    { '1_lion.jpg': 'lion', '2_tiger.jpg': 'tiger' },
    { '1) lion.jpg': 'lion', '2) tiger.jpg': 'tiger' },
    { '(1) lion.jpg': 'lion', '(2) tiger.jpg': 'tiger' },
    { '#1 lion.jpg': 'lion', '#2 tiger.jpg': 'tiger' },
    { '1 lion.jpg': 'lion', '2 tiger.jpg': 'tiger' },
    { '41 - lion.jpg': 'lion', '57 - tiger.jpg': 'tiger', '90 - bear.jpg': 'bear' },
    {
      '12 Angry Men.jpg': '12 Angry Men',
      '101 Dalmatians.jpg': '101 Dalmatians',
      '2001 A Space Odyssey.jpg': '2001 A Space Odyssey',
    },
    { '2CV.jpg': '2CV', '3D printer.jpg': '3D printer', '4x4.jpg': '4x4' },
    { '1-euro.jpg': '1 euro', '2-euro.jpg': '2 euro', '50-euro.jpg': '50 euro' },
    { '7 dwarfs.jpg': '7 dwarfs', 'lion.jpg': 'lion', 'tiger.jpg': 'tiger' },
    { '01 - lion.jpg': '01 lion', 'tiger.jpg': 'tiger', 'bear.jpg': 'bear' },
    { '01 - IMG_2041.jpg': '', '02 - lion.jpg': 'lion' },
  )
})

test('the marks of copies, sizes, editors and picture libraries go', () => {
  readsAlone({
    'lion - Copy.jpg': 'lion +',
    'lion - Copy (2).jpg': 'lion +',
    'lion - Kopie.jpg': 'lion +',
    'lion - copie.jpg': 'lion +',
    'lion - copia.jpg': 'lion +',
    'lion – Kopie.jpg': 'lion +',
    'Kopie von lion.jpg': 'lion +',
    'Copy of lion.jpg': 'lion +',
    'lion_copy2.jpg': 'lion +',
    'lion_v2.png': 'lion +',
    'scorpion-v0.1.svg': 'scorpion +',
    'rocket V2.jpg': 'rocket V2',
    'lion.jpg - Copy.jpg': 'lion +',
    'lion_thumb.jpg': 'lion +',
    'polar-bear-1024x768.jpg': 'polar bear +',
    'lion (800 × 600).jpg': 'lion +',
    '640px-Lion.jpg': 'Lion +',
    'lion-640px.jpg': 'lion +',
    'lion-scaled.jpg': 'lion +',
    'lion-edit.jpg': 'lion +',
    'lion_final2.jpg': 'lion +',
    'lion~1.jpg': 'lion +',
    '800px-Lion_(cropped).jpg': 'Lion +',
    'Lion_-_Google_Art_Project.jpg': 'Lion +',
    'pixabay-lion-1234567.jpg': 'lion +',
    'File:Lion.jpg': 'Lion',
    'lion@2x.png': 'lion +',
    'lion-min.png': 'lion +',
    'lion.min.png': 'lion +',
    'lion-removebg-preview.png': 'lion +',
    'lion-3049884_1280.jpg': 'lion +',
    'lion-head_1234-567.jpg': 'lion head +',
    'lion-e1612345678901.jpg': 'lion +',
    'lion_20230514_101112.jpg': 'lion +',
    'lion 2023-05-14.jpg': 'lion +',
    'lion-5f3a2b1c9d.png': 'lion +',
    'lion-3f2504e0-4f89-11d3-9a0c-0305e82c3301.png': 'lion +',
    'IMG_2041 lion.jpg': 'lion +',
    'DSC01234-polar-bear.jpg': 'polar bear +',
    'lion_IMG_2041.jpg': 'lion +',
    '2023-05-14 lion.jpg': 'lion +',
    'stock-photo-lion-123456789.jpg': 'lion +',
    'lion-1024x768-scaled-1 (1).jpg': 'lion 1024x768 scaled 1 +',
  })
})

test('what looks like a mark and is a word stays', () => {
  readsAlone({
    'photo copy.jpg': 'photo copy',
    'world_cup_final.jpg': 'world cup final',
    'car front.jpg': 'car front',
    'copy machine.jpg': 'copy machine',
    'thumb.png': 'thumb',
    'scaled.png': 'scaled',
    'facade.jpg': 'facade',
    'Area 51 (Nevada).jpg': 'Area 51 (Nevada)',
    'Formula 1.jpg': 'Formula 1',
    '4x4.jpg': '4x4',
  })
})

test('the escapes of addresses and web pages are undone', () => {
  readsAlone({
    'polar%20bear.jpg': 'polar bear',
    'polar%2520bear.jpg': 'polar bear',
    'caf%C3%A9.jpg': 'café',
    'polar+bear.jpg': 'polar bear',
    'salt &amp; pepper.jpg': 'salt & pepper',
    'Noah&#39;s ark.jpg': "Noah's ark",
    'Noah_s_ark.jpg': "Noah's ark",
    '100% cotton.jpg': '100% cotton',
    '50%de.jpg': '50%de',
    '1+1.jpg': '1+1',
    'C++.png': 'C++',
    'C#.png': 'C#',
    'C.png': 'C',
  })
})

test('a qualifier after a comma comes before the name, and the written order is right as well', () => {
  readsAlone({
    'Bear, polar.jpg': 'polar Bear~Bear polar',
    'Bear,_polar.jpg': 'polar Bear~Bear polar',
    'Lion King, The.jpg': 'The Lion King',
    'Arc, l’.jpg': 'l’Arc',
    'Louvre, Paris.jpg': 'Louvre, Paris~Paris Louvre',
    'Einstein, Albert.jpg': 'Einstein, Albert~Albert Einstein',
    'Beethoven, Ludwig van.jpg': 'Beethoven, Ludwig van~Ludwig van Beethoven',
    'a picture of the house where we stayed, really.jpg': 'a picture of the house where we stayed, really',
    'Lion, Panthera leo.jpg': 'Lion, Panthera leo',
    'red, white, blue.jpg': 'red, white, blue',
  })
})

test('artist and title come apart where siblings are written so', () => {
  reads(
    {
      'Claude Monet - Water Lilies (1906).jpg': 'Water Lilies @Claude Monet',
      'Vincent van Gogh - The Starry Night (1889).jpg': 'The Starry Night @Vincent van Gogh',
    },
    {
      'Claude_Monet_-_Water_Lilies,_1906.jpg': 'Water Lilies @Claude Monet',
      'Edgar_Degas_-_The_Ballet_(c._1874).jpg': 'The Ballet @Edgar Degas',
    },
    {
      'Water Lilies - Claude Monet (1906).jpg': 'Water Lilies @Claude Monet',
      'Sunrise - Claude Monet (1872).jpg': 'Sunrise @Claude Monet',
    },
    { 'Queen - Jazz.jpg': 'Queen Jazz', 'lion.jpg': 'lion', 'tiger.jpg': 'tiger' },
    { 'lion - male.jpg': 'lion male', 'lion - female.jpg': 'lion female' },
    {
      'Panthera leo - lion.jpg': 'lion~Panthera leo',
      'Panthera tigris - tiger.jpg': 'tiger~Panthera tigris',
      'Vulpes vulpes - red fox.jpg': 'red fox~Vulpes vulpes',
    },
    { 'animals - lion.jpg': 'lion', 'animals - tiger.jpg': 'tiger', 'animals - fox.jpg': 'fox' },
  )
})

test('title and artist come apart at "by" where siblings are written so', () => {
  reads(
    {
      'Fossa_by_Jasper_Roks.jpg': 'Fossa @Jasper Roks',
      'Infinite-Sea_by_Aury88.jpg': 'Infinite Sea @Aury88',
      'Colors_by__herobrine7gamer.jpg': 'Colors @herobrine7gamer',
      'Blinds.jpg': 'Blinds',
    },
    { 'Lion (by Ann Lee).jpg': 'Lion @Ann Lee', 'Zebra (by Bo Ray).jpg': 'Zebra @Bo Ray' },
    { 'Stand by Me.jpg': 'Stand by Me', 'Jaws.jpg': 'Jaws', 'Up.jpg': 'Up' },
    { 'step by step.jpg': 'step by step', 'day by day.jpg': 'day by day' },
  )
})

test('another version is another picture of the answer where the version without the mark is there', () => {
  reads(
    { 'dumper.png': 'dumper', 'dumper_mirror.png': 'dumper +' },
    { 'apple wedge.svg': 'apple wedge', 'Apple_Wedge-BW.svg': 'Apple Wedge +' },
    { 'car_mirror.png': 'car mirror', 'lion.png': 'lion' },
    { 'car front.jpg': 'car +', 'car back.jpg': 'car +', 'car_side.jpg': 'car +' },
    { 'crow_small.jpg': 'crow +', 'crow_large.jpg': 'crow +' },
    { 'fox copy.jpg': 'fox +', 'fox copy 2.jpg': 'fox +', 'photo copy.jpg': 'photo copy' },
    { 'arrow left.jpg': 'arrow left', 'arrow right.jpg': 'arrow right' },
    { 'peru.png': 'peru', 'blurred_peru.png': 'peru +', 'tn_peru.jpg': 'peru +', 'sea_lion.jpg': 'sea lion' },
    { 'lion.jpg': 'lion', 'big cat.jpg': 'big cat', 'small lion.jpg': 'lion +' },
    { 'play.png': 'play', 'play_hover.png': 'play +', 'play-pressed.png': 'play +', 'disabled.png': 'disabled' },
  )
})

test('what a folder was made for, or how, goes where all have it or the name is there without it', () => {
  reads(
    { 'lion_web.jpg': 'lion', 'tiger_web.jpg': 'tiger', 'fox_web.jpg': 'fox' },
    { 'chat-petit.jpg': 'chat', 'chien-petit.jpg': 'chien', 'lion-petit.jpg': 'lion' },
    { 'Löwe_neu.jpg': 'Löwe +', 'Löwe.jpg': 'Löwe', 'Altneu.jpg': 'Altneu' },
    { 'gato_hd.jpg': 'gato +', 'gato.jpg': 'gato', 'gato_final.jpg': 'gato +' },
    { 'spider.jpg': 'spider', 'spider_web.jpg': 'spider web', 'lion.jpg': 'lion' },
    { 'lion_web.jpg': 'lion web', 'tiger_web.jpg': 'tiger web', 'fox.jpg': 'fox' },
    { 'Rio Grande.jpg': 'Rio Grande', 'lion.jpg': 'lion', 'tiger.jpg': 'tiger' },
  )
})

test('codes by which a program finds its pictures say nothing of them', () => {
  waits('m_img14b.png')
  reads(
    { 'fc008.jpg': '', 'fc009.jpg': '', 'fc011.jpg': '', 'cheese.jpg': 'cheese' },
    { 'ico_g_0202.png': '', 'ico_g_0303.png': '', 'ico_g_5311.png': '', 'ico_g_bell.png': 'ico g bell' },
    { 's1.png': '', 's2.png': '', 's3.png': '' },
    { 'a320.jpg': 'a320', 'a350.jpg': 'a350', 'a380.jpg': 'a380' },
    { 'ox1.jpg': 'ox +', 'ox2.jpg': 'ox +', 'ox3.jpg': 'ox +' },
    { 'tv1.jpg': 'tv +', 'tv2.jpg': 'tv +', 'tv3.jpg': 'tv +' },
    { 'F1.jpg': 'F1', 'F2.jpg': 'F2', 'F3.jpg': 'F3' },
    { 'g7.jpg': 'g7', 'g20.jpg': 'g20' },
    { '1.jpg': '', '2.jpg': '', '3.jpg': '', 'lion.jpg': 'lion' },
    { '0.png': '0', '1.png': '1', '2.png': '2', '3.png': '3' },
    { '1984.jpg': '1984', '2001.jpg': '2001', '300.jpg': '300' },
  )
})

test('two letters, a number with a letter and code points of emoji are codes where a folder is named so', () => {
  const nameless = (...fileNames: string[]) => reads(Object.fromEntries(fileNames.map((name) => [name, ''])))
  nameless(...'zi cj au aj ks kn gm sf bk uk ez lo'.split(' ').map((code) => `${code}.gif`))
  nameless('01d.svg', '01n.svg', '02d.svg', '11n.svg')
  nameless('E06E.svg', 'E001.svg', 'E102.svg')
  nameless('26F5.svg', '270B.svg', '0036-FE0F-20E3.svg', '2764-FE0F.svg')
  reads(
    { 'ox.jpg': 'ox', 'yak.jpg': 'yak', 'elk.jpg': 'elk' },
    { 'E220.jpg': 'E220', 'E320.jpg': 'E320', 'E500.jpg': 'E500' },
    { 'A380.jpg': 'A380', 'B747.jpg': 'B747', 'A320.jpg': 'A320' },
  )
})

test('the few sizes that a whole folder was drawn in go', () => {
  reads(
    {
      'bank-11.svg': 'bank +',
      'bank-15.svg': 'bank +',
      'beer-11.svg': 'beer +',
      'beer-15.svg': 'beer +',
      'boat-11.svg': 'boat +',
      'boat-15.svg': 'boat +',
      'zoo-11.svg': 'zoo +',
      'zoo-15.svg': 'zoo +',
    },
    { 'boeing-737.jpg': 'boeing 737', 'boeing-747.jpg': 'boeing 747' },
  )
})

test('a last word of letters and numbers goes where siblings differ from it in the numbers alone', () => {
  const stars = ['45pt13step', '76pt03step', '95pt29step', '55pt21step', '89pt10step']
  reads(Object.fromEntries(stars.map((drawn) => [`star_${drawn}.svg`, 'star +'])), {
    'star_45pt13step.svg': 'star 45pt13step',
    'star_76pt03step.svg': 'star 76pt03step',
  })
})

test('a word for the kind of picture, or a letter of the alphabet, that all names of a folder begin or end with goes', () => {
  reads(
    { 'icon-home.png': 'home', 'icon-user.png': 'user', 'icon_mail.png': 'mail' },
    { 'lion_icon.png': 'lion', 'tiger_icon.png': 'tiger', 'bear_icon.png': 'bear' },
    { 'picture of a cat.jpg': 'cat', 'picture of a dog.jpg': 'dog', 'picture of an owl.jpg': 'owl' },
    { 'Flag_of_France.svg': 'France', 'Flag_of_the_Gambia.svg': 'Gambia', 'flag of Peru.svg': 'Peru' },
    { 'a_apple.jpg': 'apple', 'b_ball.jpg': 'ball', 'c_cat.jpg': 'cat' },
    { 'black_bear.jpg': 'black bear', 'brown_bear.jpg': 'brown bear', 'polar_bear.jpg': 'polar bear' },
    { 'image viewer.png': 'image viewer', 'home.png': 'home', 'mail.png': 'mail' },
    { 'a cat.jpg': 'a cat', 'a dog.jpg': 'a dog', 'a cow.jpg': 'a cow' },
    {
      'wi_fog.svg': 'fog',
      'wi_rain.svg': 'rain',
      'wi_snow.svg': 'snow',
      'wi_sun.svg': 'sun',
      'wi_hail.svg': 'hail',
      'wi_mist.svg': 'mist',
      'wi_dust-wind.svg': 'dust wind',
      'wi_moon.svg': 'moon',
    },
  )
})

test('names in capitals throughout are read in small letters where most of the folder is so, but for short ones', () => {
  reads(
    { 'GIRAFFE.JPG': 'giraffe', 'POLAR_BEAR.JPG': 'polar bear', 'FLAG OF THE USA.JPG': 'flag of the usa' },
    { 'USA.JPG': 'USA', 'FRANCE.JPG': 'france', 'SPAIN.JPG': 'spain', 'ITALY.JPG': 'italy' },
    { 'NASA.jpg': 'NASA', 'lion.jpg': 'lion', 'tiger.jpg': 'tiger' },
  )
})

test('a name that an archiver wrote as UTF-8 twice is read', () => {
  readsAlone({
    'Ã©toile.png': 'étoile',
    'LÃ¶we.png': 'Löwe',
    'PÃ¢querette â€“ marguerite.png': 'Pâquerette – marguerite',
    'ç\u008c«.png': '猫',
    'Ã.png': 'Ã',
    'Café.png': 'Café',
    'Å½ižek.png': 'Å½ižek',
  })
})

test('an s between underscores is a genitive before a word alone', () => {
  readsAlone({ 'bordered_s_2.png': 'bordered s 2', 'Noah_s_ark.jpg': "Noah's ark" })
})

test('words that are glued come apart when siblings show both of them', () => {
  reads(
    {
      'chateaude Chambord.jpg': 'chateau de Chambord',
      'chateau de Blois.jpg': 'chateau de Blois',
      'chateau de Chenonceau.jpg': 'chateau de Chenonceau',
    },
    { 'chateaude Chambord.jpg': 'chateaude Chambord', 'lion.jpg': 'lion' },
    { 'wonderland.jpg': 'wonderland', 'land of wonder.jpg': 'land of wonder', 'wonder of land.jpg': 'wonder of land' },
  )
})

test('a tilde separates names', () => {
  readsAlone({
    'TV~television~telly.jpg': 'TV~television~telly',
    'TV~television (2).jpg': 'TV~television +',
    'PolarBear~white_bear-03.jpg': 'Polar Bear~white bear +',
    'TV ~ television.jpg': 'TV~television',
    'TV~tv~T.V..jpg': 'TV',
    '~TV~.jpg': 'TV',
    'A~B~A~C.jpg': 'A~B~C',
  })
})

test('what picture libraries write around a name goes', () => {
  readsAlone({
    'sunflower-1627193_960_720.jpg': 'sunflower +',
    'the-eiffel-tower-123456__340.jpg': 'the eiffel tower +',
    'ai-generated-lion-8123457_1280.jpg': 'lion +',
    'polar-bear_5678901236_o.jpg': 'polar bear +',
    'polar-bear_5678901236_0a1b2c3d4e_b.jpg': 'polar bear +',
    'depositphotos_12345678-stock-photo-red-apple.jpg': 'red apple +',
    'vecteezy_cute-cat_123456.jpg': 'cute cat +',
    'pngtree-cute-dog-png-image_1234567.jpg': 'cute dog +',
    'free-photo-of-cat-on-sofa.jpeg': 'cat on sofa +',
    'clipart-of-a-horse.png': 'horse +',
    'icons8-dog-96.png': 'dog +',
    'noun_Tree_1234567.svg': 'Tree +',
    '1194985057-cat.svg': 'cat +',
    'lossy-page1-800px-Stonehenge.tif.jpg': 'Stonehenge +',
    'Tour Eiffel Wikimedia Commons.jpg': 'Tour Eiffel +',
    'noun.png': 'noun',
    'icons of the world.png': 'icons of the world',
    'Picture of Dorian Gray.jpg': 'Picture of Dorian Gray',
  })
})

test('what editors write after a name goes, in the languages of their users', () => {
  readsAlone({
    'elephant-bearbeitet.jpg': 'elephant +',
    'zebra-modifié.jpg': 'zebra +',
    'toad edited.jpg': 'toad +',
    'little owl-Edit-2.jpg': 'little owl +',
    'Osprey-HDR-Pano.jpg': 'Osprey +',
    'deer_300dpi.jpg': 'deer +',
    'hen_upscaled_4x.png': 'hen +',
    'crow copy 2.png': 'crow +',
    'cat (Kopie).jpg': 'cat +',
    'cow[1].jpg': 'cow +',
    'carbon copy.jpg': 'carbon copy',
  })
  reads({ 'bear v1.png': 'bear +', 'bear v2.png': 'bear +' }, { 'أسد ١.jpg': 'أسد +', 'أسد ٢.jpg': 'أسد +' })
})

test('the number of a question, a unit or a lesson in front goes when most siblings have one', () => {
  reads(
    { 'Q1 - Paris.jpg': 'Paris', 'Q2 - London.jpg': 'London', 'Frage_3_Wien.jpg': 'Wien' },
    { 'Unit 1 - 01 apple.png': 'apple', 'Unit 1 - 02 pear.png': 'pear', 'Unit 2 - 01 bus.png': 'bus' },
    { 'Unit 731.jpg': 'Unit 731', 'Q.jpg': 'Q', 'lion.jpg': 'lion' },
  )
})

test('one word in two languages or three is right in each, also with capitals', () => {
  reads(
    {
      'Hund - Dog.jpg': 'Dog~Hund',
      'Katze - Cat.jpg': 'Cat~Katze',
      'Haus - House.jpg': 'House~Haus',
      'Baum - Tree.jpg': 'Tree~Baum',
    },
    {
      'Pica pica - Elster - Magpie.jpg': 'Elster~Magpie~Pica pica',
      'Turdus merula - Amsel - Blackbird.jpg': 'Amsel~Blackbird~Turdus merula',
      'Parus major - Kohlmeise - Great Tit.jpg': 'Kohlmeise~Great Tit~Parus major',
    },
  )
})

test('names of cameras, phones and programs say nothing of the picture', () => {
  waits(
    'CleanShot 2023-05-12 at 10.11.12@2x.png',
    'Скриншот 12-05-2023 101112.png',
    '微信图片_20230512101112.jpg',
    'STK-20230512-WA0003.webp',
    'telegram-cloud-photo-size-4-5123-y.jpg',
    'ChatGPT Image 12 May 2023, 10_11_12.png',
    'photo-1518791841217-8f162f1e1131.jpeg',
    'ai-generated-8123456_1280.jpg',
    '123rf_12345678_ml.jpg',
    'freepik__12345.jpg',
    'pngwing.com.png',
    'pngegg (1).png',
    'paste-1a2b3c4d5e6f7890a1b2c3d4e5f67890a1b2c3d4.jpg',
    'Untitled design (1).png',
    'Безымянный.png',
    'INV_0001.jpg',
    'SCN_0001.tif',
    'EPSON001.JPG',
    'CCF12052023_0001.jpg',
    'doc00123420230512.jpg',
    'Numériser 1.jpeg',
    'Diapositiva1.jpg',
    'Presentation1-page-001.jpg',
    'hdphoto1.png',
    '3840x2160.png',
    'IMG_2041.jpg',
    'IMG_2041 (1).jpg',
    'IMG_2041 - Copy.jpg',
    'IMG_E2041.HEIC',
    'IMG-20230514-WA0003.jpg',
    'IMG_20230514_101112_HDR.jpg',
    '_MG_1234.jpg',
    '_DSC1234.jpg',
    'DSC01234.JPG',
    'DSCF0042.jpg',
    'DSCN1234.jpg',
    'PXL_20230514_101112345.MP.jpg',
    'PXL_20230514_101112345.PORTRAIT.jpg',
    'MVIMG_20190101_120000.jpg',
    'P1000123.JPG',
    'PA123456.JPG',
    '100_1234.JPG',
    'SAM_1234.JPG',
    'GOPR0123.JPG',
    'DJI_0042.jpg',
    '20230514_101112.jpg',
    '2023-05-14 10.11.12.jpg',
    'WhatsApp Image 2023-05-14 at 10.11.12.jpeg',
    'WhatsApp Bild 2023-05-14 um 10.11.12.jpeg',
    'FB_IMG_1684055472000.jpg',
    'Screenshot 2023-05-14 at 10.11.12.png',
    'Screenshot_20230514_101112_Chrome.jpg',
    'Screen Shot 2023-05-14 at 10.11.12.png',
    'Capture d’écran 2023-05-14 à 10.11.12.png',
    "Capture d'écran (12).png",
    'Capture.PNG',
    'Bildschirmfoto 2023-05-14 um 10.11.12.png',
    'Captura de pantalla 2023-05-14.png',
    'Snímek obrazovky 2023-05-14.png',
    'image001.png',
    'Photo 12.jpg',
    'Foto-3.jpg',
    'scan0001.jpg',
    'Unbenannt.png',
    'untitled.png',
    'Untitled-1.png',
    'Sans titre 2.png',
    'download (1).jpg',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301.jpg',
    '5f3a2b1c9d8e7f60.jpg',
    '12345.jpg',
    '12345678_1234567890123_123456_n.jpg',
    'emoji_u1f600.svg',
    '1F468-200D-1F469.svg',
    'shutterstock_123456789.jpg',
    'pexels-photo-12345.jpeg',
    'unsplash-abcDEF123.jpg',
    'LONGFI~1.JPG',
  )
})

test('names that only resemble those of cameras are names', () => {
  readsAlone({
    'image.png': 'image',
    'photo.png': 'photo',
    'scanner.jpg': 'scanner',
    'IMAX.jpg': 'IMAX',
    'Sam.jpg': 'Sam',
    'dad.jpg': 'dad',
    'camera.jpg': 'camera',
    'capture the flag.jpg': 'capture the flag',
    'A380.jpg': 'A380',
    'cafe.jpg': 'cafe',
    'Nr. 5.jpg': 'Nr 5',
    '2001 - A Space Odyssey.jpg': '2001 A Space Odyssey',
  })
})

test('a photographer in a name is its artist, and no answer', () => {
  readsAlone({
    'charles-deluvio-K4mSJ7kc0As-unsplash.jpg': ' @charles deluvio',
    'pexels-anna-smith-1234567.jpg': ' @anna smith',
  })
})

test('a name that the file system decomposed (NFD) is composed', () => {
  readsAlone({ 'e\u0301le\u0301phant.jpg': 'éléphant' })
})

test('a name that holds nothing to guess is empty', () => {
  waits('.jpg', '', '🐒.png', '___.png', '~.png')
})

test('the cost of reading odd names grows with their length, not with the square of it', () => {
  const odd = (times: number) => [
    '('.repeat(times),
    '%'.repeat(times),
    '&#55555;'.repeat(times),
    '\uD800.jpg',
    '-'.repeat(10 * times),
    'a1'.repeat(5 * times),
    '1 '.repeat(5 * times),
    'A, '.repeat(4 * times),
  ]
  const read = (times: number) => () => assert.equal(readFileNames([...odd(times), ...odd(times + 1)]).length, 16)
  const [short, long] = [processorMs(read(250)), processorMs(read(2000))]
  assert.ok(long < 24 * short, `${short} ms, eight times as much of it ${long} ms`)
})

test('the numbers of rooms, cases, inventories and lessons in front go where most names have them', () => {
  assert.deepEqual(
    [
      ['INV. 1987.12.3 Amphora.jpg', 'INV. 1987.12.4 Kylix.jpg'],
      ['1987.12.3 Amphora.jpg', '1987.12.4 Kylix.jpg'],
      ['GM-2041_teapot.jpg', 'GM-2042_sugar bowl.jpg', 'GM-2050_tray.jpg'],
      ['Room 3, Case 2, No. 14 - Bronze helmet.jpg', 'Room 4, Case 1, No. 3 - Amphora.jpg'],
      ['Unit 3 - Lesson 2 - apple.jpg', 'Unit 3 - Lesson 2 - pear.jpg'],
      ['F-16 Falcon.jpg', 'F-15 Eagle.jpg', 'F-18 Hornet.jpg'],
      ['No. 5 perfume.jpg', 'lion.jpg', 'tiger.jpg'],
    ].map((files) => readFileNames(files).map(({ answer }) => answer)),
    [
      ['Amphora', 'Kylix'],
      ['Amphora', 'Kylix'],
      ['teapot', 'sugar bowl', 'tray'],
      ['Bronze helmet', 'Amphora'],
      ['apple', 'pear'],
      ['F-16 Falcon', 'F-15 Eagle', 'F-18 Hornet'],
      ['No 5 perfume', 'lion', 'tiger'],
    ],
  )
})

test('who made a picture is told by a sign, by a word before "by", or by a list of last and first names', () => {
  const files = ['lion © Ann Lee.jpg', 'tiger (c) 2019 Bo Ray.jpg', 'fox.jpg']
  const listed = [
    'Monet, Claude, Sunrise, 1872.jpg',
    'Degas, Edgar, The Dance Class, 1874.jpg',
    'Manet, Edouard, Olympia.jpg',
  ]
  const bylines = ['wolf_photo by Dan.jpg', 'bear by Carla Sun.jpg']
  assert.deepEqual(
    [files, listed, bylines].map((names) => readFileNames(names).map(({ answer, artist }) => [answer, artist])),
    [
      [
        ['lion', 'Ann Lee'],
        ['tiger', 'Bo Ray'],
        ['fox', null],
      ],
      [
        ['Sunrise', 'Claude Monet'],
        ['The Dance Class', 'Edgar Degas'],
        ['Olympia', 'Edouard Manet'],
      ],
      [
        ['wolf', 'Dan'],
        ['bear', 'Carla Sun'],
      ],
    ],
  )
})

test('dates, years, quotes, chains of versions and the kind of thing in front go', () => {
  const answersOf = (...files: string[]) => readFileNames(files).map(({ answer }) => answer)
  assert.deepEqual(answersOf('03.05.2024 wolf.jpg', 'lion 04-05-2024.jpg'), ['wolf', 'lion'])
  assert.deepEqual(answersOf('Sydney Opera House, 1973.jpg', 'Route 66.jpg'), ['Sydney Opera House', 'Route 66'])
  assert.deepEqual(answersOf('"Tiger".jpg', '„Bär“.jpg', '«Loup».jpg'), ['Tiger', 'Bär', 'Loup'])
  assert.deepEqual(answersOf('Lion_v2_FINAL.jpg', 'Bear_final_final.jpg'), ['Lion', 'Bear'])
  assert.deepEqual(answersOf('tiger nr 2.jpg', 'tiger#1.jpg', 'Chanel No. 5.jpg'), ['tiger', 'tiger', 'Chanel No 5'])
  const animals = ['animal_rat.svg', 'animal_dog.svg', 'animal_cat.svg', 'animal_cow.svg', 'animal_pig.svg']
  assert.deepEqual(answersOf(...animals), ['rat', 'dog', 'cat', 'cow', 'pig'])
  assert.deepEqual(answersOf('Grampa&#39;n Gramma.jpg', 'Jos&amp;eacute;.jpg'), ["Grampa'n Gramma", 'José'])
  assert.deepEqual(answersOf('Design ohne Titel (3).jpg', 'Diseño sin título.jpg'), ['', ''])
})

test('the title of a series goes where three siblings have it, also where a folder has several', () => {
  reads(
    {
      'hill_-_rpg_map_elements.svg': 'hill',
      'stone_tower_-_rpg_map_elements.svg': 'stone tower',
      'castle_ruins_-_rpg_map_elements.svg': 'castle ruins',
      'city icons - town hall.svg': 'town hall',
      'city icons - harbour.svg': 'harbour',
      'city icons - market.svg': 'market',
      'lion.svg': 'lion',
    },
    // Two may be written alike by chance, and one word tells two things apart.
    {
      'hill - top view.svg': 'hill top view',
      'tower - top view.svg': 'tower top view',
      'bat - animal.svg': 'bat animal',
      'crane - animal.svg': 'crane animal',
      'seal - animal.svg': 'seal animal',
      'rook.svg': 'rook',
    },
  )
})
