import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dictionary } from '@pd/languages/frequent-words'
import { readFileNames } from './file-names.ts'

const answersOf = (names: string): string =>
  readFileNames(names.split(', '))
    .map(({ answer, aliases }) => [answer, ...aliases].join('~'))
    .join(', ')

/** Reads each folder by itself. */
const reads = (folders: Readonly<Record<string, string>>): void =>
  assert.deepEqual(Object.fromEntries(Object.keys(folders).map((names) => [names, answersOf(names)])), folders)

test('a letter after a number, or of a view that siblings show too, is another picture of the same answer', () => {
  reads({
    'fish1-a.png, fish1-b.png, fish2-a.png, whale.png': 'fish, fish, fish, whale',
    'fish1-a.png, fish2-a.png, fish3-c.png': 'fish, fish, fish',
    'fish1a.png, fish1b.png, fish2a.png': 'fish, fish, fish',
    'dog1.png, dog1-b.png, cow.png': 'dog, dog, cow',
    'amphora_a.jpg, amphora_b.jpg, kylix_a.jpg, kylix_b.jpg': 'amphora, amphora, kylix, kylix',
    'vitamin_a.jpg, vitamin_b.jpg, vitamin_c.jpg': 'vitamin a, vitamin b, vitamin c',
    'letter-a.svg, letter-b.svg, letter-k.svg, ring-a.svg, ring-b.svg, ring-z.svg':
      'letter a, letter b, letter k, ring a, ring b, ring z',
    'plan_b.jpg, lion.jpg': 'plan b, lion',
    'f-16a.jpg, f-16b.jpg, f-15.jpg': 'f-16, f-16, f-15',
    'Boeing-747-a.jpg, Boeing-747-b.jpg': 'Boeing 747, Boeing 747',
    'apollo-8-a.jpg, lion.jpg': 'apollo 8 a, lion',
    '221b.jpg, lion.jpg': '221b, lion',
  })
})

test('a number on the first of several words goes where siblings count by it', () => {
  reads({
    'boy1-standing.gif, boy1-walking.gif, boy2-laughing.gif, boy4.gif': 'boy standing, boy walking, boy laughing, boy4',
    'bus1_bw.png, bus1_front.png, bus2_bw.png': 'bus, bus, bus',
    'apollo11-launch.png, apollo11-crew.png, apollo13-crew.png': 'apollo11 launch, apollo11 crew, apollo13 crew',
    'f1-car.png, f2-car.png, f3-car.png': 'f1 car, f2 car, f3 car',
    'level1-map.png, level2-map.png, lion.png': 'level1 map, level2 map, lion',
  })
})

test('a version of a numbered picture is another picture of its answer', () => {
  reads({
    'car1.png, car1_bw.png, car2.png, car2_bw.png': 'car, car, car, car',
    'car_bw.png, lion.png': 'car bw, lion',
    'apollo_11.png, apollo_11_bw.png': 'apollo 11, apollo 11',
  })
})

test('a small number that is glued to a word counts where siblings begin at one', () => {
  reads({
    'dog1.png, dog5.png': 'dog, dog',
    'dog1.png, cat1.png, cow1.png, pig1.png, owl2.png, lion.png': 'dog, cat, cow, pig, owl, lion',
    'dog1.png, cat1.png, lion.png': 'dog1, cat1, lion',
    'apollo1.png, apollo11.png': 'apollo1, apollo11',
    'Apollo 1.png, Apollo 8.png': 'Apollo 1, Apollo 8',
    'route1.png, route66.png': 'route1, route66',
    'F1.png, G1.png, K1.png, M1.png': 'F1, G1, K1, M1',
  })
})

test('what English says before the thing comes first, and the written order is right as well', () => {
  reads({
    'rabbit_little.png': 'little rabbit~rabbit little',
    'heron_greatblue.png': 'great blue heron~heron greatblue',
    'heron_blue_flying.png, lion_sleeping.png': 'blue heron flying~heron blue flying, lion sleeping',
    'bear-brown.png, bear-polar.png': 'brown bear~bear brown, polar bear~bear polar',
    'sea_lion_young.png': 'young sea lion~sea lion young',
    'oso_polar.png, lion.png': 'oso polar, lion',
    'little_rabbit.png': 'little rabbit',
    'golf_green.png, hash_brown.png, charlie_brown.png': 'golf green, hash brown, charlie brown',
    'ski_jumping.png, french_open.png, bush_baby.png': 'ski jumping, french open, bush baby',
    'sky_blue.png, navy-blue.png': 'sky blue, navy blue',
    'egg_white.png, snow_white.png': 'egg white, snow white',
    'Stuart_Little.png, chicken_little.png': 'Stuart Little, chicken little',
    'black_and_white.png, dark_green.png': 'black and white, dark green',
    'arrow_left.png, arrow_right.png': 'arrow left, arrow right',
    'sliced_orange.png, lion.png': 'sliced orange, lion',
    'great.png, blue_great.png': 'great, blue great',
    'apple_pie.png, apple_juice.png': 'apple pie, apple juice',
  })
})

test('a letter, or letters and a small number, in front go where siblings have them, and those of models stay', () => {
  reads({
    'b_4_knight.svg, w_4_knight.svg, b_3_bishop.svg, w_6_king.svg': 'knight, knight, bishop, king',
    'p-01-cat.png, p-02-dog.png, p-03-cow.png': 'cat, dog, cow',
    'f-15-eagle.png, f-16-falcon.png, f-18-hornet.png': 'f-15 eagle, f-16 falcon, f-18 hornet',
    'b_4_knight.svg, lion.svg': 'b 4 knight, lion',
    't_glove.svg, t_jacket.svg, t_pants.svg, t_scarf.svg, t_sock.svg, bikini.svg':
      'glove, jacket, pants, scarf, sock, bikini',
    't_shirt.svg, t_glove.svg, t_jacket.svg, t_pants.svg, t_scarf.svg, t_sock.svg':
      't shirt, glove, jacket, pants, scarf, sock',
    'x_ray.svg, t_shirt.svg, lion.svg': 'x ray, t shirt, lion',
  })
})

test('the frames of a film say nothing, and a year, a film and number cards do', () => {
  reads({
    '0000.png, lion.png': ', lion',
    '0000.png, 0001.png': ', ',
    '042.png': '',
    '1.png, 2.png': ', ',
    '007.png': '007',
    '1984.png': '1984',
    '0.png, 1.png, 2.png, 100.png': '0, 1, 2, 100',
  })
  assert.equal(answersOf(Array.from({ length: 120 }, (_, at) => `${at}.png`).join(', ')).replaceAll(', ', ''), '')
})

test('two words that are glued come apart in a folder in English where its words tell, and one word stays', () => {
  const splits = (names: string): string =>
    readFileNames(names.split(', '), dictionary)
      .map(({ answer }) => answer)
      .join(', ')
  const folders = {
    'lightningbolt.png, garbagecan.png, rain.png, wind.png': 'lightning bolt, garbage can, rain, wind',
    'old_beachball.png, monkeyking1.png, monkeyking2.png, lion.png': 'old beach ball, monkey king, monkey king, lion',
    'kingfisher.png, elderberry.png, grasshoppers.png, fox.png, owl.png, hen.png':
      'kingfisher, elderberry, grasshoppers, fox, owl, hen',
    'spreadsheet.png, dispatcher.png, minecraft.png, lion.png, bear.png, fox.png':
      'spreadsheet, dispatcher, minecraft, lion, bear, fox',
    'biochemistry.png, artboard.png, lion.png, bear.png': 'biochemistry, artboard, lion, bear',
    'seahorse.png, watermelons.png, skateboard.png': 'seahorse, watermelons, skateboard',
    'greenland.png, montenegro.png, spain.png, italy.png, france.png': 'greenland, montenegro, spain, italy, france',
    'Lightningbolt.png, rain.png': 'Lightningbolt, rain',
    'pasteque.png, pomme.png, fraise.png, cerise.png': 'pasteque, pomme, fraise, cerise',
    'lightningbolt.png': 'lightningbolt',
  }
  for (const [names, expected] of Object.entries(folders)) assert.equal(splits(names), expected)
  assert.equal(answersOf('lightningbolt.png, rain.png'), 'lightningbolt, rain')
})

const readsWithWords = (folders: Readonly<Record<string, string>>): void => {
  const read = (names: string): string =>
    readFileNames(names.split(', '), dictionary)
      .map(({ answer }) => answer)
      .join(', ')
  assert.deepEqual(Object.fromEntries(Object.keys(folders).map((names) => [names, read(names)])), folders)
}

test('what all names of a folder begin or end with goes where it is no word, and a title of two words in front', () => {
  readsWithWords({
    'twemoji-cow.svg, twemoji-pig.svg, twemoji-fox.svg, twemoji-lion.svg, twemoji-bear.svg':
      'cow, pig, fox, lion, bear',
    'fa-solid-cow.svg, fa-solid-pig.svg, fa-solid-fox.svg, fa-solid-lion.svg, fa-solid-bear.svg':
      'cow, pig, fox, lion, bear',
    'noto_v1_cow.svg, noto_v1_pig.svg, noto_v1_fox.svg, noto_v1_lion.svg, noto_v1_hen.svg': 'cow, pig, fox, lion, hen',
    'cow_ganson.svg, pig_ganson.svg, fox_ganson.svg, lion_ganson.svg, bear_ganson.svg': 'cow, pig, fox, lion, bear',
    'cow1_ganson.svg, pig2_ganson.svg, cone3_ganson.svg, lion4_ganson.svg, bear5_ganson.svg':
      'cow, pig, cone, lion, bear',
    'cow_600.png, pig_600.png, fox_600.png, lion_600.png, bear_600.png': 'cow, pig, fox, lion, bear',
    'zoo_trip_cow.jpg, zoo_trip_pig.jpg, zoo_trip_fox.jpg, zoo_trip_lion.jpg, zoo_trip_bear.jpg':
      'cow, pig, fox, lion, bear',
    'polar_bear.jpg, brown_bear.jpg, black_bear.jpg, sun_bear.jpg, sloth_bear.jpg':
      'polar bear, brown bear, black bear, sun bear, sloth bear',
    'fire-truck.jpg, fire-engine.jpg, fire-exit.jpg, fire-hose.jpg, fire-alarm.jpg':
      'fire truck, fire engine, fire exit, fire hose, fire alarm',
    'boeing-737.jpg, boeing-747.jpg, boeing-757.jpg, boeing-767.jpg, boeing-777.jpg':
      'boeing 737, boeing 747, boeing 757, boeing 767, boeing 777',
    'Ferrari_Enzo.jpg, Ferrari_Roma.jpg, Ferrari_California.jpg, Ferrari_Dino.jpg, Ferrari_Portofino.jpg':
      'Ferrari Enzo, Ferrari Roma, Ferrari California, Ferrari Dino, Ferrari Portofino',
    'audi_a4.jpg, audi_a6.jpg, audi_q5.jpg, audi_tt.jpg, audi_r8.jpg': 'audi a4, audi a6, audi q5, audi tt, audi r8',
    'twemoji-cow.svg, twemoji-pig.svg, fox.svg': 'cow, pig, fox',
  })
})

test('numbers that count all names of a folder at their ends go', () => {
  reads({
    'cow 1.png, pig 2.png, fox 3.png': 'cow, pig, fox',
    'cow_01.png, pig_02.png, fox_03.png, hen_05.png': 'cow, pig, fox, hen',
    'apollo 11.png, gemini 4.png, soyuz 19.png': 'apollo 11, gemini 4, soyuz 19',
    'maroon 5.png, blink 182.png, sum 41.png': 'maroon 5, blink 182, sum 41',
  })
})

test('what a library of pictures, an editor or a telephone writes around a name goes', () => {
  const names = `noun_cat_123456_cc.svg, noun-giraffe-12345.svg, bear-512.png, ic_baseline_wolf_24dp.png, lion_xhdpi.png, zebra_freepik.jpg,
    horse-svgrepo-com.svg, rabbit_icon-icons.com_12345.png, pngimg.com - fox_PNG1234.png, —Pngtree—tiger_1234567.png, kindpng_whale.png,
    Lovepik_com-400123456-camel.png, openmoji-1F98A-sloth.svg, AdobeStock_123456789_otter.jpeg, giraffe-in-field-stock-photo.jpg,
    eagle-g0a1b2c3d4_1920.jpg, raven_by_someone_d0abc12-fullview.jpg, llama-modified.png, goat_transparent_background.png, 123456_moose.png,
    IMG_2040 (badger).jpg, hare (Unsplash).jpg`
  const alone = names.split(/,\s+/).map((name) => answersOf(name))
  assert.deepEqual(
    alone.join(', '),
    'cat, giraffe, bear, wolf, lion, zebra, horse, rabbit, fox, tiger, whale, camel, sloth, otter, giraffe in field, eagle, raven, llama, goat, moose, badger, hare',
  )
  const others =
    'route-66.jpg, commodore-64.jpg, boeing-747.jpg, 101_dalmatians.jpg, 20000_leagues.jpg, AdobeStock_123456789.jpeg, IMG_2040 (2).jpg'
  const kept = others.split(', ').map((name) => answersOf(name))
  assert.deepEqual(kept.join(', '), 'route 66, commodore 64, boeing 747, 101 dalmatians, 20000 leagues, , ')
})
