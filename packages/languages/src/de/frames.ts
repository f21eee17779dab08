import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of German sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    ich i du er sie es wir ihr man mir mich dir dich ihm ihn uns das dat det dit des da dort hier drauf irgendwas etwas n ne nen nem ner nes ist
    is iss isn ists sind sei sein seien war wars waren wäre wär wärs bin gewesen istn scheint schien scheinen aussieht aussehen aussah ausschaut
    kann kanns könnte könnt könnten könnts können muss muß müsste müßte müsst müssen dürfte dürft dürften soll solls sollte sollen wird wirds
    würde würd werden mags hätte hätt glaube glaub glaubs glauben glaubte denke denk denkst dachte gedacht meine mein meinen vermute vermut
    vermuten nehme nehm rate raten riete tippe tipp tippen getippt wette wetten schätze schätz schätzen geschätzt sage sag sags sagen gesagt
    behaupte behaupten erkenne erkennen erkannt entdecke find halte ahne spekuliere handeln entscheide bleibe bleib setze setz tendiere neige
    fühle fühlt vielleicht vllt vlt eventuell evtl evt wahrscheinlich warscheinlich wahrsch wsl vermutlich möglicherweise womöglich bestimmt
    sicher sicherlich gewiss wohl wol doch ja eh halt eben mal ma einfach nur bloß schon scho auch noch jetzt jetz grad gerade nun also denn
    etwa wirklich echt tatsächlich ehrlich eindeutig offensichtlich offenbar anscheinend scheinbar augenscheinlich definitiv absolut total voll glatt verdammt
    ganz sehr ziemlich recht stark klar logisch logo natürlich selbstverständlich irgendwie quasi praktisch eigentlich eher genau exakt richtig
    jedenfalls zumindest wenigstens immerhin safe hundertprozentig hundertpro zufällig zweifellos zweifelsohne zweifelsfrei unverkennbar
    unübersehbar überzeugt deutlich einwandfrei persönlich spontan sofort höchstwahrscheinlich hm hmm mh mhm äh ähm öh öhm ach oh oho ah aha na
    nanu naja nunja joa jo jup jep jap yes jaja boah boa wow ey hey he hä hui huch uff puh tja oje alter digga digger diggah bro leute bitte
    danke ok okay okey lol xd haha easy leicht schwierig schwer kinderleicht babyleicht emoji gut
    fest hierbei dabei darstellen darstellt unzweifelhaft allerdings durchaus mensch freilich fei eigtl mutmaßlich herrje menno krass
    gloob gloobe icke ick ik wia mei isch isses dös däs döst moin servus grüezi hallo jau gelle göll mia kloar
    gwiss vo wos wat watn isset ischs glaab glaabs denkste meinste sach sachma kumpel kumpels jungs mädels
    oida oweh ohje auweia jessas sakra heidewitzka hömma tach mahlzeit bestimmd vielleischt viellaicht viellicht villeicht
    villeich vieleicht wahrscheindlich ziemlisch sowas jawohl jawoll yep weeß wees
    hoid holt pro jetzat wuascht
    sorry sry entschuldigung entschuldige verzeihung pardon ups upsi hoppla entweder
  `),
  openings: words(`
     weil aber dass daß sagt behauptet denken sieht siehts sehen seh sehe sah schaut schauts wirkt ähnelt gleicht kommt kommts klingt riecht
    steht stehen zeigt zeigen stellt nennt nennen lautet heißt heisst weiß weiss wusste weißt gehe geh gehen erkennt erinnert erinnere finden
    finde meinst meint glaubst schau guck kuck guckt handelt handelts warte wart moment irgendein irgendeine irgendeinen irgendeiner dieses
    diese dieser dies
    moan moane schwör schwöre
  `).concat(
    list(`
      ist das nicht, ist das nich, is das nich, is das nicht, is dat nich, ist dies nicht, wäre das nicht, könnte das nicht, könnte es nicht, ist es nicht,
      sind das nicht, sind es nicht, ist da nicht, würde auf, würd auf, hätte auf, hätt auf, sich um, was ich sehe ist, was ich seh ist, was man sieht ist, was wir sehen ist
    `),
  ),
  phrases: list(`
    tut mir leid, ich meinte,
    da haben wir, hier haben wir, haben wir da, haben wir hier, jede wette, keine ahnung, ka, kein plan, keinen plan, ohne zweifel, ohne jeden zweifel, kein zweifel, ohne frage, keine frage, ganz klar, ganz sicher, fast sicher, ziemlich sicher,
    wenn ich mich nicht irre, wenn ich mich nicht täusche, wenn mich nicht alles täuscht, wenn ich raten müsste, wenn ich raten muss, irre ich mich oder,
    meiner meinung nach, meiner ansicht nach, meines erachtens, meiner einschätzung nach, nach meiner meinung, nach meinem dafürhalten, aus meiner sicht, für mich,
    in meinen augen, mit sicherheit, mit ziemlicher sicherheit, mit großer sicherheit, mit bestimmtheit, auf jeden fall, auf alle fälle, auf den ersten blick,
    dem anschein nach, allem anschein nach, ich weiß nicht, weiß nicht, ich weiß nich, weiß nich, weiß net, weiß ned, weiss i ned, weiß auch nicht, bin nicht sicher,
    ich bin nicht sicher, ich bin mir nicht sicher, bin mir nicht sicher, nicht sicher, nicht ganz sicher, bin mir nich sicher, hundert pro, hundert prozent, zu hundert prozent,
    was sonst, was denn sonst, was soll es sonst sein, nichts anderes als, nichts anderes sein als, niemand anderes als, mein tipp, mein gefühl, mein bauchgefühl, mein bauchgefühl sagt, meine antwort, meine vermutung, meine idee, mein gedanke, mein vorschlag, mein erster gedanke,
    die antwort, gut zu erkennen, deutlich zu erkennen, zu sehen, zu sein, zu erkennen, zu sagen, zu raten, davon aus, davon aus dass, so was wie, sowas wie, so etwas wie,
    so eine art, so ne art, eine art, ne art, eine art von, irgendwas wie, irgendeine art, irgend so ein, irgend so eine, irgend so n, irgend so ne, richtung,
    oder so, oder sowas, oder so was, oder so ähnlich, oder so etwas, oder ähnliches, oder ähnlich, oder was, oder irre ich mich,
    oder irgendwas in der art, oder etwas in der art, oder so in der art, gell, gelle, wa, nicht wahr, und das ist, und es ist,
    das bild zeigt, auf dem bild, auf dem bild ist, auf dem bild sieht man, auf dem foto, im bild, hier zu sehen, schau mal, guck mal, lass mich raten, lass raten, lasst mich raten,
    frau lehrerin, herr lehrer, im ernst, im grunde, in etwa, mein gott, oh gott, ach du, ach so, na klar, na ja, na gut, na dann, zum glück, so viel ist klar,
    leg mich fest, ich leg mich fest, ich lege mich fest, das ding, dieses ding, sehr leicht, das mag, es mag, viel zu leicht, zu leicht, zu einfach, sieht mir sehr,
    ehrlich gesagt, um ehrlich zu sein, wenn das mal keine, wenn das mal kein, wenn das keine, wenn das kein, wenn du mich fragst,
    wenn ihr mich fragt, ich bin der meinung, ich bin der meinung dass, alles deutet auf, sieht ganz danach aus, aller wahrscheinlichkeit nach,
    höchst wahrscheinlich, ohne zu zögern, wie mir scheint, soweit ich sehe, so wie es aussieht, ich könnte schwören, könnte schwören,
    mein erster eindruck, wie wäre es mit, wie wärs mit,
    hundert prozentig, wat is dat, i glaub, i moan, i denk, i sag, i tipp, ick gloobe, ick gloob, ick denke, mir scheints, alles klar,
    ich schwöre, ich schwör, ja klar, is klar, is ja klar, na sicher, ja sicher, aber sicher, aber klar, ist klar,
    so sicher wie das amen in der kirche, ohne scheiß, kein scherz, kein witz, ganz einfach, super einfach, mega einfach,
    oder irr ich mich, oder nich, oder nicht wahr, da seh ich, da sehe ich, da sieht man, was für ein, was für eine, sag ich doch,
    sag ich mal, würd ich mal sagen, meines wissens, so scheint es, wie es scheint, weiß der geier, auf gut glück, ins blaue geraten,
    mein bester tipp, ich lege mich mal fest,
    na des is hoid, des is hoid, 100 pro, ich schwöre es, mein erster gedanke war, da bin ich sicher, da bin ich mir sicher,
    so viel steht fest, das steht fest, wie man sieht, wie man sehen kann, wie jeder sieht, das sieht doch jeder, sieht man doch,
    sieht man ja, das sieht man, ich leg mich fest auf, ich nehm mal an, nehm ich an, nehm ich mal an, nehme ich an,
    so wie ich das sehe, wie ich das sehe, also gut, na schön, nicht schlecht, gar nicht so leicht, is es, isses,
    ich lass mich überraschen, einfach geraten, geraten, blind geraten,
    hab ich erkannt, wie ich glaube, meine ich, mein ich
  `),
  governed: {
    wie: words('sieht siehts sehen schaut schauts aussieht ausschaut aussah sah wirkt kommt kommts scheint klingt so'),
    nach: words('sieht siehts schaut schauts aussieht ausschaut riecht klingt sah'),
    an: words('erinnert erinnere denke denk denken gedacht dachte nehme nehm'),
    um: words('handelt handelts handeln geht'),
    auf: words('tippe tipp tippen getippt wette wetten setze setz rate würde würd hätte hätt deutet'),
    für: words('halte entscheide'),
    von: words('gehe geh gehen'),
    vom: words('gehe geh gehen'),
    vor: words('kommt kommts stelle'),
    aus: words('sieht siehts schaut schauts sah gehe geh gehen'),
    zu: words('tendiere neige'),
    bei: words('bleibe bleib'),
    dar: words('stellt'),
    sich: words('handelt handelts handeln könnte dürfte muss müsste wird kann es hier um scheint'),
    fest: words('lege leg'),
    so: words('sieht siehts schaut irgend glaube glaub denke denk würde würd ich das'),
  },
  denials: words('nicht nich net ned nisch kein keine keinen nee nein'),
  titles: words('herr frau doktor professor lehrerin direktorin direktor fräulein fr hr dr prof onkel tante'),
}
