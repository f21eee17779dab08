/** Guesses that say an item of the starter collection in other words of Dutch. */
export const RIGHT = `
cat: sorry, een kat | oeps, een kat | ik bedoel een kat | kaaaat | een kattttt | een 🐱 | het is een 🐱
potato: patat
fork-and-knife: mes vork
giraffe: giraf graag | 't is een giraf | mijn gok is giraf | ik gok op een giraf
giraffe: tis een giraf | naar mijn mening een giraf | dat is duidelijk een giraf | ik weet zeker dat het een giraf is |
  ik weet het zeker, een giraf | weet niet, giraf? | ik weet het niet, een giraf? | de oplossing is giraf | de kop van een giraf |
  een hele grote giraf | het zal een giraf zijn | zal wel een giraf zijn | giraf haha | is 't een giraf | lijkt me een giraf |
  baby giraf | 2 giraffen
car: autootje | autootjes
bicycle: fietsje
glasses: brilletje
potato: aardappeltje | aardappeltjes
tree: boompje | boompjes
key: sleuteltje
cow: een kudde koeien
cd: cd's | CD's
cat: een schattige kat | een grote kat | een lieve kat | mijn mooie kat
elephant: een grote olifant | een enorme olifant
8-ball: bal nummer 8 | bal nr 8
cat: een kat, bedankt | een foto van een kat | het is een kat | mijn kat | ik denk een kat | de kat! | volgens mij is het een kat |
  een kat denk ik | misschien een kat | poes of kat | het is vast een kat | het is zeker een kat | het is misschien een kat |
  het is waarschijnlijk een kat | dat is een kat | dit is een kat | da's een kat | 't is een kat | het moet een kat zijn |
  dat moet een kat zijn | het kan een kat zijn | het zou een kat kunnen zijn | zou een kat kunnen zijn | kan een kat zijn |
  ik denk dat het een kat is | ik denk dat dit een kat is | ik denk dat dat een kat is | ik denk kat | ik geloof dat het een kat is |
  ik gok een kat | ik gok op een kat | ik raad een kat | ik zou zeggen een kat | ik zou een kat zeggen | ik zeg een kat |
  ik vermoed een kat | volgens mij een kat | volgens mij is dit een kat | lijkt op een kat | het lijkt op een kat | dat lijkt op een kat |
  het lijkt een kat | lijkt wel een kat | het lijkt wel een kat | ziet eruit als een kat | het ziet eruit als een kat | is het een kat? |
  is dat een kat? | is dit een kat? | is het niet een kat? | zou het een kat zijn? | een kat toch? | een kat hè? | een kat geloof ik |
  een kat vermoedelijk | een kat natuurlijk | een kat zeker | een kat bedankt | een kat dank je | kat alsjeblieft | kat aub | kat a.u.b. |
  eh een kat | euh kat | uhm een kat | nou een kat | ok een kat | hmm kat | dus een kat | ik zie een kat | er is een kat | daar is een kat |
  hier is een kat | het antwoord is kat | het antwoord is een kat | antwoord: kat | mijn antwoord is kat | het katje | een katje | katjes |
  de katjes | poesje | een poesje | poezen | de poes | een kleine kat | een klein katje | kleine kat | onze kat | hun katten | deze katten |
  die katten | enkele katten | wat katten | veel katten | een paar katten | twee katten | drie katten | alle katten | foto van een kat |
  de foto van een kat | een tekening van een kat | een plaatje van een kat | kat emoji | een emoji van een kat | een soort kat |
  een soort van kat | zo'n kat | 'n kat | n kat | kat of poes | kat / poes | kat, poes | kat oftewel poes | kat alias poes |
  kat ofwel poes | kat (dier) | een kat (denk ik) | het was een kat | het gaat om een kat | het is gewoon een kat | wel een kat
bow-and-arrow: boog en pijl | boog & pijl | pijl en boog | een pijl en een boog | de pijl en de boog | pijl & boog | pijl + boog |
  boog met pijl | pijlen en boog | pijl en bogen
dog: het is een hond | dit is een hond | lijkt op een hond | is het een hond? | die hond | dat zijn honden | hond / hondje | hondje |
  een hondje | honden | hondjes | teef | teefje | een klein hondje
scissors: een schaar | mijn schaar | het is een schaar | een paar scharen | schaartje
pizza: een stuk pizza | een stukje pizza | dit is pizza
grapes: een tros druiven | wat druiven | het zijn druiven | een trosje druiven
elephant: het is een olifant | ik denk dat het een olifant is | een olifant misschien | olifantje | olifantjes
coffee: een kop koffie | een kopje koffie | het is koffie | een bak koffie | een bakje koffie | een beker koffie
bread: een stuk brood | het brood | een snee brood | een brood | een sneetje brood | een homp brood | een plak brood
apple: een appel | deze appel | enkele appels | het zijn appels
fork-and-knife: mes en vork | vork en mes | mes & vork | een mes en een vork | het mes en de vork | mes + vork | vork met mes
lion: leeuwin | een leeuwin | leeuwtje | leeuwen
tiger: tijgerin | tijgertje
wolf: wolvin | wolfje
fox: vosje
bear: berin
horse: paardje | paardjes
donkey: ezeltje | ezelin
pig: varkentje | biggetje
mouse: muisje | muizen | muisjes
duck: eendje | eendjes
rabbit: konijntje | konijntjes
monkey: aapje | aapjes
bird: vogeltje | vogeltjes
fish: visje | visjes
turtle: schildpadje
sheep: schaapje
butterfly: vlindertje
giraffe: girafje
glasses: een bril | een paar brillen
gloves: een paar handschoenen | handschoen
garlic: een bol knoflook | een teen knoflook | een teentje knoflook
cheese: een stuk kaas | een plak kaas | een plakje kaas | een blok kaas
honey: een pot honing | een potje honing
milk: een glas melk | een pak melk | een fles melk
chocolate: een reep chocola | een reep chocolade | een stuk chocola | een tablet chocolade
french-fries: een zak friet | een zakje patat | een portie friet | een bakje friet
toilet-paper: een rol wc-papier | rol wc papier
soap: een stuk zeep | een zeepje | stukje zeep
spaghetti: een bord spaghetti
rice: een kom rijst | een bord rijst
yarn: een bol wol | een bolletje wol
four-leaf-clover: klavertje vier | klavertje 4 | een klavertje vier | 4-bladige klaver | vierbladige klaver
racing-car: formule een | formule één | Formule 1 | F1 | F-1 | formule 1 auto
needle: draad en naald | naald en draad | een naald en draad | naald met draad
television: tv | T.V. | de tv | tv of televisie | televisie/tv
tyrannosaurus: T. Rex | een T-Rex
dna: D.N.A. | het DNA
cat: volgens mij is dat gewoon een kat | kdenk een kat | das een kat | tis een kat | ik denk dat dit een kat is | een kat zeker? |
  ik gok dat het een kat is | lijkt wel een kat | juf het is een kat | da's toch een kat
lion: dat moet haast wel een leeuw zijn | zou het een leeuw kunnen zijn? | ik zou zeggen een leeuw | is dat niet gewoon een leeuw? |
  als ik me niet vergis is het een leeuw | het heeft veel weg van een leeuw | zonder twijfel een leeuw | ik zet in op een leeuw |
  t lijkt op n leeuw | dit kan alleen maar een leeuw zijn
elephant: ja hoor een olifant | ik meen een olifant te zien | hahaha een olifant | vast een olifant | mss een olifant? |
  tuurlijk is dit een olifant | het ziet eruit als een olifant | ik ben er vrij zeker van dat het een olifant is | mij lijkt het een olifant |
  wsl een olifant
guitar: een gitaar of zoiets | is het toevallig een gitaar? | dat zal wel een gitaar zijn | doet me denken aan een gitaar | ik vermoed een gitaar |
  het gaat om een gitaar
house: ik zie daar een huis | dit is volgens mij een huis | oh wacht een huis | kweet niet een huis? | kzou zeggen huis
bicycle: das n fiets | goh, een fiets misschien | een fiets lijkt me | kan het een fiets zijn | makkie, een fiets
umbrella: ik ga voor paraplu | ik hou het op een paraplu | honderd procent een paraplu | t is vast n paraplu | mijn antwoord: een paraplu
penguin: wat schattig een pinguïn | pinguin denk k | weet ik al, pinguïn! | een pinguïntje toch?
banana: dat wordt een banaan | moet een banaan zijn | een banaan, lijkt mij zo | 't is een banaan hè | geen idee, banaan?
lion: een leeuw of zo | volgens mij gaat het om een leeuw | ik denk aan een leeuw | dat kan haast niet anders dan een leeuw zijn |
  ik weet bijna zeker dat het een leeuw is | het zou best een leeuw kunnen zijn | dit lijkt me een leeuw | misschien wel een leeuw |
  het is toch zeker een leeuw | ik wed op een leeuw | zou dat een leeuw zijn? | ik zou voor leeuw gaan | een leeuw natuurlijk hè
cat: hmmmm kat? | dat lijkt me toch een kat | ik geloof dat ik een kat zie | tis n kat | het is vast en zeker een kat | het is niet een kat? |
  ik zie een soort kat | kijk een kat | nou dat is dus een kat | ja een kat toch
cat: volgens mij is dit gewoon een kat | lijkt verdacht veel op een kat | zou het een kat kunnen zijn | ik ga voor kat | tis een kat |
  dat moet wel een kat wezen | een kat toch? | ik zie er een kat in | juf het is een kat | kat denk ik zo
lion: dit is vast en zeker een leeuw | is dat soms een leeuw | 't lijkt me een leeuw | ja hoor een leeuw | ik dacht aan een leeuw
guitar: misschien wel een gitaar | duidelijk een gitaar | ik gok op een gitaar
umbrella: nou een paraplu dan maar | zeker weten een paraplu | een paraplu neem ik aan
owl: ik durf te wedden dat het een uil is | naar mijn idee is dit een uil | dat kan niet missen, een uil | ik heb het idee dat het een uil is |
  zo te zien een uil | dat is denk ik een uil | kijk nou een uil | het is overduidelijk een uil
rocket: het zou me niks verbazen als het een raket is | mijn gok is een raket | hmm, lijkt me een raket | wellicht betreft het een raket
lion: meneer Jansen, dat is een leeuw | juf Anja ik denk een leeuw | meneer van den Berg dat is een leeuw | Sanne, het is een leeuw |
  eenleeuw | hetiseenleeuw | dat is nen leeuw | kben zeker dat het een leeuw is | een leeuw vraagteken
apple: 1 kg appels | een kilo appels | vijf appels
milk: een liter melk
lion: Sanne het is een leeuw | een leeuw, dat weet ik zeker
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
cat: geen kat | dat is geen kat | het is niet een kat | niet een kat | zonder kat
bread: broodje | broodjes
bus: busje
telephone: telefoontje
envelope: briefje
cat: het is een hond | kat of hond | hond/kat | het is | een paar | volgens mij | hond / kat | poes, hond | kat = hond |
  een kat met een hond | kat + hond | nou dus | een glas/kat
horse: een paar | het paar
dog: poesje | vosje
lion: zeeleeuw | een kleine zeeleeuw | tijgerin
bow-and-arrow: pijl en mes
fork-and-knife: mes en lepel
racing-car: formule 2 | formule twee
bear: wasbeertje | beertje
bread: broodje
lion: het is geen leeuw | alles behalve een leeuw | de kooi van een leeuw | zeeleeuw | de leeuwenkoning | leeuw of tijger |
  ik betwijfel of het een leeuw is | ik denk niet dat het een leeuw is | nooit een leeuw
dog: ik denk een hotdog | hondenhok | mijn hond slaapt | de riem van de hond
cat: kat of hond | de kat eet een muis | kattenbak denk ik | zonder kat | niet de kat
horse: misschien een zeepaardje | paardenstaart volgens mij
house: een poppenhuis denk ik | de deur van een huis
apple: appeltaart denk ik | alles behalve appel | een aardappel
guitar: een gitarist met een gitaar | het kan geen gitaar zijn
tree: de tak van een boom | een boomstam zou ik zeggen
banana: bananenschil
bear: het is een ijsbeer
bee: een bijenkorf misschien
fish: een zwaardvis denk ik
lion: het lijkt niet op een leeuw | bijna een leeuw | geen enkele leeuw | noch leeuw noch tijger | wat een leeuw eet | de leeuw zegt |
  ik heb een leeuw | ik hou van leeuwen | groter dan een leeuw | nee geen leeuw | zonder leeuw | het tegendeel van een leeuw |
  een tijger, geen leeuw | niet een leeuw | leeuw tijger | als een leeuw | paardenleeuw | de leeuw ziet | de leeuw kijkt | een leeuw is het niet |
  leeuwentand | op een leeuw | ik denk niet aan een leeuw | allesbehalve een leeuw | leeuw slaapt
cat: wilde kat | kattenoog | de poot van een kat | kat of niet | een kat in een mand | de gelaarsde kat | niet kat | nooit een kat
cat: zeker geen kat | de staart van de kat | kat of hond | kattenbak denk ik | alles behalve een kat
lion: een zeeleeuw denk ik | de leeuwenkoning | de kooi van de leeuw
dog: een hondenhok misschien | geen hond
apple: appeltaart denk ik | een appelboom
guitar: een gitarist denk ik | de snaar van een gitaar
owl: een uilennest | allesbehalve een uil | de ogen van een uil | gisteren zag ik een uil | de uil vliegt | nachtuil
lion: een tijger, nee, een leeuw | Tijger, het is een leeuw | meneer Leeuw, het is een tijger | geenleeuw
apple: denappel
lion: zonder dat het een leeuw is | tenzij het een leeuw is | nooit is het een leeuw
`
