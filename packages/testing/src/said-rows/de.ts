/** Guesses that say an item of the starter collection in other words of German. */
export const RIGHT = `
cat: sorry, Katze | Entschuldigung, eine Katze | ups, eine Katze | tut mir leid, eine Katze | ich meinte eine Katze | Katzeeee | Kaaatze | eine 🐱 | das ist eine 🐱 | Katzerl | Chätzli | Katzli
dog: ein 🐶
house: Häuserl | Häusli
cd: cds
bow-and-arrow: Pfeil Bogen
fork-and-knife: Messer Gabel
giraffe: Giraffe, oder was? | ich tippe auf Giraffe | is das ne Giraffe?
giraffe: ich sag mal Giraffe | das ist eindeutig eine Giraffe | ganz klar eine Giraffe | Giraffe, ganz klar |
  meiner Meinung nach eine Giraffe | für mich ist das eine Giraffe | eventuell eine Giraffe | vllt eine Giraffe | Lösung: Giraffe |
  die Lösung ist Giraffe | der Kopf von einer Giraffe | süße Giraffe | Giraffe denke ich mal | auf jeden Fall eine Giraffe |
  soll das eine Giraffe sein? | ich bin sicher, eine Giraffe | Giraffe lol | 2 Giraffen | das ist nicht eine Giraffe?
tree: Bäumchen | Baeumchen | das Bäumlein
apple: Äpfelchen | Aepfelchen
key: Schlüsselchen
bird: Vögelein
egg: 1 Ei | ein Dutzend Eier
cd: CDs
cat: das wird eine Katze sein | ich würde Katze sagen | erinnert mich an eine Katze | das scheint eine Katze zu sein
cat: eine niedliche Katze | eine große Katze | meine schöne Katze
elephant: ein großer Elefant | ein riesiger Elefant
8-ball: schwarze Nummer 8
carrot: Bund Karotten | ein Bund Karotten
bow-and-arrow: Bogen und Pfeil | Bogen & Pfeil | Pfeil und Bogen | ein Bogen und ein Pfeil | ein Pfeil und ein Bogen |
  der Pfeil und der Bogen | Pfeil + Bogen | Bogen mit Pfeil | Pfeil u. Bogen | Pfeile und Bogen
cat: das ist eine Katze | meine Katze | ich glaube das ist eine Katze | die Katze! | eine Katze bitte | vielleicht eine Katze |
  das ist bestimmt eine Katze | das ist sicher eine Katze | das ist wahrscheinlich eine Katze | das muss eine Katze sein |
  das müsste eine Katze sein | das könnte eine Katze sein | das dürfte eine Katze sein | es könnte eine Katze sein |
  könnte eine Katze sein | ist vielleicht eine Katze | ich glaube es ist eine Katze | ich glaub das ist ne Katze |
  ich denke es ist eine Katze | ich denk eine Katze | ich meine eine Katze | ich vermute eine Katze | ich vermute das ist eine Katze |
  ich rate eine Katze | ich tippe auf eine Katze | ich tippe auf Katze | ich würde sagen eine Katze | ich würd sagen Katze |
  würde sagen eine Katze | sieht aus wie eine Katze | sieht nach einer Katze aus | schaut aus wie eine Katze |
  das sieht nach einer Katze aus | ist das eine Katze? | ist es eine Katze? | ist das nicht eine Katze? | ist das etwa eine Katze |
  das ist doch eine Katze | das ist eine Katze oder | eine Katze oder? | eine Katze, nicht wahr? | eine Katze denk ich |
  eine Katze glaub ich | eine Katze würde ich sagen | eine Katze vermutlich | eine Katze natürlich | eine Katze danke | Katze bitte |
  ne Katze | 'ne Katze | so ne Katze | so eine Katze | irgendeine Katze | eine kleine Katze | kleine Katze | das Kätzchen | ein Kätzchen |
  Kätzchen | Kaetzchen | Kätzlein | Katzen | zwei Katzen | drei Katzen | viele Katzen | einige Katzen | mehrere Katzen | alle Katzen |
  unsere Katze | ihre Katze | meiner Katze | diese Katze | jene Katze | der Katze | äh Katze | hm eine Katze | hmm, Katze? | na eine Katze |
  also eine Katze | ok Katze | ach eine Katze | die Antwort ist Katze | die Antwort lautet Katze | Antwort: Katze |
  meine Antwort ist Katze | ein Bild von einer Katze | Bild einer Katze | ein Foto einer Katze | ein Bild einer Katze | ein Katzen-Emoji |
  eine Art Katze | Katze oder Mieze | Katze / Kater | Kater, Katze | Katze bzw. Kater | Katze beziehungsweise Kater | Mieze alias Katze |
  Katze (Tier) | eine Katze (glaube ich) | ich sehe eine Katze | da ist eine Katze | hier ist eine Katze | das war eine Katze |
  es handelt sich um eine Katze | es ist ja eine Katze | dat is ne Katze | Miezekatze
dog: das ist ein Hund | sieht aus wie ein Hund | ein Hund glaube ich | ist das ein Hund? | mein Hund | dieser Hund | das sind Hunde |
  ein Hündchen | Hündin | eine Hündin | Hündinnen | Hunde | ein kleiner Hund | Hundchen
scissors: eine Schere | das ist eine Schere | meine Schere | ein Paar Scheren | die Schere
pizza: ein Stück Pizza | Stück Pizza | das ist Pizza | eine Scheibe Pizza
grapes: ein paar Trauben | das sind Trauben | die Weintrauben | eine Rebe Trauben | Traube | eine Traube
elephant: ich denke das ist ein Elefant | Elephant vielleicht | einige Elefanten | Elefantenkuh | Elefantin
bread: eine Scheibe Brot | das ist Brot | ein Stück Brot | ein Laib Brot | Laib Brot | ein Stückchen Brot | Brotlaib
coffee: eine Tasse Kaffee | das ist Kaffee | ein Kaffee | ein Becher Kaffee
apple: ein Apfel | das sind Äpfel | einige Aepfel | dieser Apfel
fork-and-knife: Gabel und Messer | Messer und Gabel | Messer & Gabel | ein Messer und eine Gabel | die Gabel und das Messer |
  Gabel + Messer | Messer u. Gabel | Messer, Gabel
lion: Löwin | eine Löwin | Loewin
tiger: Tigerin
wolf: Wölfin | Wölfchen
bear: Bärin | Bärchen | ein Bärchen
horse: Pferdchen | Fohlen
fox: Füchsin | Füchslein
mouse: Mäuschen | ein Mäuslein | Maeuschen
duck: Entchen | Enten
bird: Vögelchen | Vöglein
rabbit: Häschen | Hase
pig: Schweinchen | Sau
monkey: Äffchen | Äffin
fish: Fischlein | Fischchen
cow: Kühe | Rind
sheep: Schäfchen
glasses: eine Brille | ein Paar Brillen
gloves: ein Paar Handschuhe | Handschuh
garlic: eine Knolle Knoblauch | eine Zehe Knoblauch
cheese: ein Stück Käse | eine Scheibe Käse | etwas Käse
honey: ein Glas Honig | ein Topf Honig
milk: ein Glas Milch | eine Flasche Milch | eine Packung Milch | eine Tüte Milch
chocolate: eine Tafel Schokolade | ein Riegel Schokolade | ein Stück Schokolade
french-fries: eine Portion Pommes | eine Tüte Pommes | Pommes frites
popcorn: ein Eimer Popcorn | eine Tüte Popcorn
rice: eine Schüssel Reis | eine Schale Reis | ein Teller Reis
toilet-paper: eine Rolle Klopapier | Rolle Toilettenpapier
soap: ein Stück Seife
yarn: ein Knäuel Wolle | Knäuel Wolle
spool-of-thread: eine Spule Garn | eine Rolle Garn
8-ball: Acht-Ball | Achterball | 8 Ball
four-leaf-clover: 4-blättriges Kleeblatt | vierblättriges Kleeblatt | 4 blättriges Kleeblatt | ein vierblättriges Kleeblatt
racing-car: Formel eins | Formel-1-Wagen | Formel 1 Auto | F-1 | F.1
television: TV | T.V. | ein TV | Fernseher oder TV | Fernseher/TV
tyrannosaurus: T.Rex | T. Rex | ein T-Rex
cd: eine C.D. | eine CD
dna: D.N.A. | die DNA | D.N.S.
lion: ich tippe mal auf einen Löwen | das müsste doch ein Löwe sein | na das is doch n löwe | ganz klar n Löwe | ich würd mal sagen Löwe |
  könnte das vielleicht ein Löwe sein? | das sieht irgendwie nach nem Löwen aus | ist das nicht einfach ein Löwe? |
  ich bin mir ziemlich sicher dass das ein Löwe ist | wenn ich mich nicht irre ein Löwe
cat: boah ne katze | ähm ja also ne Katze halt | das dürfte wohl eine Katze sein | kann das eine Katze sein | Katze, oder was? |
  hä das ist ja eine Katze | des wird scho a Katze sein | ich hätte jetzt Katze gesagt | Frau Lehrerin, eine Katze!
elephant: bestimmt ist das ein Elefant | ich seh da nen Elefanten | ohne zweifel ein elefant | kommt mir vor wie ein Elefant |
  mit Sicherheit ein Elefant | ein Elefant nehme ich an | ich geh mal von nem Elefanten aus | also ich finde das sieht aus wie ein elefant |
  das kann nur ein Elefant sein | ich schätze Elefant
guitar: handelt es sich um eine Gitarre? | wahrscheinlich irgendeine Gitarre | mein Tipp wäre eine Gitarre | eine Gitarre würde ich mal vermuten |
  dat is ne gitarre | gitarre, glaub ich jedenfalls
house: is das n haus | das wird wohl ein Haus sein | ich erkenne ein Haus | ey das ist safe ein haus | so ne art haus
bicycle: fahrrad digga | lass mich raten: ein Fahrrad | da steht ein Fahrrad | ich denke mal es handelt sich um ein Fahrrad | vllt n fahrrad
umbrella: das ist bestimmt ein Regenschirm oder so | hmm schwierig, Regenschirm? | ist doch logisch, Regenschirm |
  ich vermute stark einen Regenschirm | meiner Ansicht nach ein Regenschirm
penguin: oh ein süßer kleiner Pinguin | n pinguin lol | is doch klar pinguin | das soll wohl ein Pinguin sein
banana: könnt ne banane sein | schaut mir nach einer Banane aus | Banane, hundert pro | eine Banane, was sonst |
  ich glaube, dass es eine Banane ist
lion: ein Löwe oder sowas | ich würde auf einen Löwen tippen | das wird wohl irgendein Löwe sein | könnte gut ein Löwe sein |
  ich halte das für einen Löwen | das stellt einen Löwen dar | ich bin überzeugt dass es ein Löwe ist | es dürfte sich um einen Löwen handeln |
  Löwe, ganz bestimmt | na ein Löwe natürlich | ist das kein Löwe? | ich entscheide mich für Löwe | ich hätte auf einen Löwen getippt
cat: ne katze denk ich mal | hmmmm Katze? | das erinnert mich stark an eine Katze | sicher eine Katze oder? | vielleicht ist es ja eine Katze |
  muss ne Katze sein | ich seh ne Katze | das ist ja wohl klar eine Katze | glaub schon dass das ne katze is | wohl eher eine Katze
cat: könnte glatt eine Katze sein | ich würd mal Katze sagen | das wird wohl ne Katze sein | also für mich is das ne Katze |
  hmm sieht aus wie ne Katze | na logo, Katze | ganz klar eine Katze | vermutlich handelt es sich um eine Katze | Katze würd ich meinen
lion: da haben wir einen Löwen | müsste ein Löwe sein oder? | ist das etwa ein Löwe? | ich glaub ja dass das ein Löwe ist | ein Löwe, jede Wette
guitar: eine Gitarre, was sonst | sicherlich irgendeine Gitarre | Gitarre oder irre ich mich
umbrella: nen Regenschirm vielleicht | ich nehme den Regenschirm | scheint ein Regenschirm zu sein
owl: ich bin fest überzeugt, dass es eine Eule ist | das schaut mir doch stark nach einer Eule aus | dürfte ne Eule sein |
  ich lege mich fest: Eule | wenn das mal keine Eule ist | da würd ich ja mal auf ne Eule tippen | das kann ja nur ne Eule sein | mensch, eine Eule
rocket: sicherlich handelt es sich hierbei um eine Rakete | ich glaub da eine Rakete zu erkennen | das wird doch wohl keine Rakete sein? |
  soll das etwa eine Rakete darstellen
lion: Frau Müller, das ist ein Löwe | Frau Müller das ist ein Löwe | Löwe, Frau Schmidt | Frau von der Heide, ein Löwe | Anna, das ist ein Löwe |
  des is a Löwe | ick gloob det is n Löwe | das isch en Löwe | einlöwe | dasisteinlöwe | schaut aus wia a Löwe | ein Löwe Punkt | zu 99 % ein Löwe
apple: 1 kg Äpfel | ein Kilo Äpfel | da Apfel
dog: fünf Hunde
milk: ein Liter Milch | 1 l Milch
lion: Lukas das ist ein Löwe | Frau Doktor Meier, ein Löwe | mein ich, ein Löwe
`

/** Guesses with a name in them that are not right for the item. */
export const WRONG = `
dog: eine 🐱 | Katzeeee
cat: keine Katze | das ist keine Katze | das ist nicht eine Katze | nicht eine Katze | alles außer Katze
bread: Brötchen
jeans: Höschen
cat: das ist ein Hund | Katze oder Hund | Hund/Katze | das ist | ein paar | ich glaube | Hund / Katze | Kater, Hund | Katze = Hund |
  eine Katze mit einem Hund | Katze + Hund | na also | eine Katze oder nicht
rice: eine Reise | meine Reise
dog: Kätzchen | Füchsin
lion: Seelöwe | ein kleiner Seelöwe | Tigerin
bow-and-arrow: Pfeil und Messer
fork-and-knife: Gabel und Löffel
8-ball: 9 Ball | Neun Ball
racing-car: Formel 2 | Formel zwei
bear: Teddybär | Waschbärchen
mouse: Fledermäuschen
lion: das ist kein Löwe | kein Löwe | alles außer einem Löwen | ein Löwenkäfig | Seelöwe | König der Löwen | Löwe oder Tiger |
  ich bezweifle dass das ein Löwe ist | ich glaube nicht dass es ein Löwe ist
dog: ich tippe auf einen Hotdog | Hundehütte | das ist bestimmt ein Hundekorb | mein Hund schläft
cat: Katze oder Hund | die Katze frisst eine Maus | Katzenklo denke ich | niemals eine Katze | nicht die Katze
horse: das könnte ein Seepferdchen sein | Pferdeschwanz vermutlich
house: ein Puppenhaus glaube ich | Haustür
apple: Apfelkuchen würde ich sagen | alles nur kein Apfel
guitar: das ist ein Gitarrist | das kann keine Gitarre sein
tree: ein Baumstamm denk ich | der Ast von einem Baum
banana: Bananenschale | ohne Banane
bear: das ist ein Eisbär
bee: ein Bienenstock vielleicht
apple: ich sage Granatapfel
lion: das sieht nicht aus wie ein Löwe | fast ein Löwe | beinahe ein Löwe | keinesfalls ein Löwe | weder Löwe noch Tiger | was ein Löwe frisst |
  der Löwe sagt | ich habe einen Löwen | er hat einen Löwen | ich mag Löwen | größer als ein Löwe | nein kein Löwe | ohne Löwe |
  das Gegenteil von einem Löwen | ein Tiger, kein Löwe | nicht ein Löwe | Löwe Tiger | ich denke nicht an einen Löwen | der Löwe sieht |
  Löwe schläft | Löwenzahn | glaub nicht dass das ein löwe ist | alles nur kein Löwe | ein Löwe ist das nicht | ein Löwe ist es sicher nicht |
  unter einem Löwen | auf einem Löwen | vor einem Löwen | wie der Löwe aussieht
cat: Wildkatze wohl | Katze aus Holz | die Pfote von einer Katze | nie eine Katze | ich rieche Katzenfutter | Katze mit Hut | keine Ahnung |
  Katze nicht | nicht Katze
saw: ich sage
cat: auf keinen Fall eine Katze | das Katzenklo | eine Katze oder ein Hund | alles außer Katze | Katzenfutter denke ich | bestimmt keine Katze
lion: der König der Löwen | ein Seelöwe glaube ich | der Käfig des Löwen | niemals ein Löwe
dog: eine Hundehütte denk ich | der Seehund wohl
apple: ein Apfelbaum vielleicht | ein Granatapfel wohl | der Stiel vom Apfel
guitar: ein Gitarrenspieler glaub ich | keine Gitarre
owl: Eulennest | das ist alles andere als eine Eule | die Augen einer Eule | ich hab gestern eine Eule gesehen | Nachteule | die Eule fliegt
lion: ein Tiger, nein, ein Löwe | Tiger, das ist ein Löwe | Frau Löwe, ein Tiger | keinlöwe
dog: Frau mit Hut und Hund | Frau mit einem Hund
bicycle: Einrad
lion: ohne dass es ein Löwe ist | ohne, dass es ein Löwe ist | falls das ein Löwe ist
`
