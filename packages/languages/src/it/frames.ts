import type { Frames } from '../language.ts'
import { list, words } from '../words.ts'

/** The words of Italian sentences that say what a picture shows. */
export const frames: Frames = {
  words: words(`
    io tu lui lei esso essa noi voi loro mi me m ti te si ci c ce vi questo questa questi queste quest quello quella quelli quelle quei quel
    quell ciò è era erano sia siano fosse fossero sarà saranno sarebbe sarebbero essere esser dev'essere stato stata stati state sono fu dev
    sembra sembrano sembrava sembrerebbe sembrerebbero sembrare sembri pare paiono pareva parrebbe credo credevo crederei crediamo credere
    creder penso pensavo penserei pensiamo pensare pensato suppongo supporrei immagino immaginerei immaginavo immagini ritengo presumo deduco
    dico direi dicevo dire detto dirò avrei scommetto scommetterei scommettiamo punterei punterò voterei provo provare tento indovino azzardo
    azzarderei sparo opto opterei propendo propenderei scelgo rispondo giuro giurerei confermo affermo vedo visto vedrei riconosco noto
    intravedo scorgo so deve devono dovrebbe dovrebbero debba debbano può possono potrebbe potrebbero poteva possa ecco eccolo eccola c'è forse
    magari probabilmente possibilmente presumibilmente sicuramente certamente chiaramente ovviamente evidentemente apparentemente palesemente
    indubbiamente decisamente senz'altro davvero proprio propio veramente onestamente sinceramente francamente semplicemente solo soltanto
    solamente giusto esattamente assolutamente totalmente praticamente tanto molto abbastanza piuttosto ben bene anche pure ancora già ora
    adesso allora dunque quindi insomma comunque cmq infatti effettivamente mica poi qui qua lì là dai daiii daje vabbè vabbe beh be bè boh bo
    bah mah mmm mm uhm um ehm em eh ehi ah oh uh oddio wow uffa ragazzi raga ragà regà rega prof professoressa professore maestra maestro
    signora zio bro fra mamma papà sì ok okay certo certa sicuro sicura sicurissimo sicurissima convinto convinta certissimo chiaro chiarissimo
    ovvio evidente palese facile difficile facilissimo vero grazie prego perfavore plis pls lol xd xché anzi cioè
    innegabilmente inequivocabilmente verosimilmente scommettere supporre immaginare ritenere trattandosi caspita accidenti
    signore signor sig signorina ao aò mò mejo ahò uè ue ohi oi eccallo ecchilo fratm frate fratè cumpà compà amico amici
      nonna nonno zia buongiorno ciao salve eeh ahh uhmm ehmm mhm mhmm mmmm oibò perbacco caspiterina acciderbolina
    diamine mannaggia accipicchia ammazza xò nn cm qst qsto qnd asp forze sikuro okk pens crd tranquillo tranquilli serio
    seriamente
    mhhh eee eeee allò preciso identico lampante
    mmh nzomma
    scusa scusi scusate ops pardon
  `),
  openings: words(`
    che ke k ma però perché xke xké perke pensa crede credi pensi dici diciamo  vedi vediamo vedere vedendo fa fanno farebbe mostra
    rappresenta ricorda ricordano ricorderebbe assomiglia assomigliano assomigliava somiglia somigliano somigliava simile sai sa sapevo vuoi
    tratta tratti tratterebbe trattarsi vado andrei andiamo vada tipo genere qualche qualcosa punto
  `),
  phrases: list(`
    mi scusi, mi dispiace, volevo dire,
    c'è, c'era, com'è, dev'essere, quest'è, ha l'aria, ha l'aria d,
    al cento per cento, per me è, a me pare, a me sembra, me pare, me sembra, me sa, me sa che, so sicuro, so sicura, ce sta,
    ce scommetto, stavolta, non ho dubbi, non ci piove, punto e basta, e basta, e via, a caso, vado a caso, tiro a caso,
    tiro a indovinare, sparo a caso, la sparo, la risposta giusta, ci vedo, io ci vedo, io dico, io direi, te lo dico io,
    ve lo dico io, lo so, lo so io, ho capito, ci sono, trovato, eccolo qua, eccolo lì, ma dai, ma certo, ma sì, ma va, e certo,
    e chiaro, è chiaro che, chiaro che, è ovvio che, ovvio che, è evidente che, mi ricorda tanto, non dirmi che è, non ditemi che è,
    ma che domande, che domande, mi gioco la casa che, mi gioco la casa, mi gioco tutto che, ci metto la firma, sta roba, sta cosa,
    questa roba, quella roba, roba tipo, uguale a, preciso a, tale e quale, la mia prima idea, il primo pensiero,
    la prima cosa che mi viene in mente, è lui, è lei, e questo è, questo qua, questo qui, quello lì, quello là, te lo giuro,
    ve lo giuro, lo giuro, scommetto quello che vuoi, scommetto tutto, ti dico, vi dico, va bene, va be, va beh, mi butto, mi butto su,
    mi lancio, tiro a sorte, al volo, a botta sicura,
    me sa ch'è, me sa che è, mi sa ch'è, è n, aò è
  ', ha l'aria di, ha tutta l'aria, ha tutta l'aria di, ha proprio l'aria di, ha l'aspetto di,
    avrebbe l'aria di, sa di, mi sa, mi sa che, mi sa di, mi sa tanto che, senza dubbio, senza alcun dubbio, senza ombra di dubbio, senza dubbi, senza esitazione,
    nessun dubbio, non c'è dubbio, non ci sono dubbi, non so, nn so, non lo so, non lo so ma, non saprei, boh non so, non sono sicuro, non sono sicura,
    non ne sono sicuro, non ne sono sicura, non sono certo, non sono certa, non ne ho idea, nessuna idea, non ho idea, non si vede bene ma, se non sbaglio, se non erro,
    se non mi sbaglio, se non vado errato, se non vedo male, se dovessi indovinare, salvo errori, o sbaglio, sbaglio o, mi sbaglierò ma, o cosa, o che,
    o qualcosa del genere, o qualcosa di simile, o qualcosa di questo tipo, o roba simile, o roba del genere, o simile, o simili, o una cosa del genere, o una cosa così,
    a occhio e croce, ad occhio e croce, a prima vista, a occhio, a naso, a mio parere, a mio avviso, a parer mio, a quanto pare, a quanto vedo, a dire il vero,
    a vederlo così, a me, secondo me, per me, per caso, per forza, per esempio, per favore, per piacere, di sicuro, di certo, di fatto, di nuovo,
    cento per cento, al mille per mille, non può essere altro che, non può che essere, non può essere che, nient'altro che, niente altro che,
    la risposta, la mia risposta, la mia ipotesi, la mia idea, ho l'impressione che, ho l'impressione, ho la sensazione che, l'impressione, potrebbe darsi,
    potrebbe darsi che, può darsi, può darsi che, potrebbe essere che, si direbbe, si vede, si vede che, in realtà, in effetti, in fondo, in pratica, mi fa pensare, mi viene in mente,
    mi viene da dire, verrebbe da dire, certo che, qualcosa come, qualcosa tipo, qualcosa di simile a, una sorta di, una specie di, un tipo di, una specie d',
    l'immagine, l'immagine mostra, la foto, nell'immagine, nella foto, questa immagine, questa foto, questa cosa, quella cosa, la cosa, che carino, che carina, che bello, che bella,
    mamma mia, e dai, e allora, e se fosse, ed è, o forse, non è che è, non è che, troppo facile, fin troppo facile, non sarà mica, non è mica, la butto lì, butto lì,
    per quanto ne so, per quel che vedo, da quel che vedo, da quello che vedo, non vorrei sbagliare ma, non vorrei sbagliarmi ma,
    potrei sbagliarmi ma, potrei sbagliare ma, figurati se non è, ci scommetto, ci scommetto che, ci scommetterei, ci metterei la mano sul fuoco,
    metterei la mano sul fuoco, l'aspetto di, l'aspetto d', proprio l'aspetto di, ha proprio l'aspetto di, ha proprio l'aspetto d',
    ho il sospetto che, ho idea che, ho la netta impressione che, a mio modesto parere, a mio modo di vedere, dal mio punto di vista,
    con ogni probabilità, sa tanto di
  `),
  governed: {
    a: words(
      'assomiglia assomigliano assomigliava somiglia somigliano somigliava simile pensare penso pensato pensavo',
    ),
    al: words('assomiglia assomigliano somiglia somigliano simile pensare penso'),
    all: words('assomiglia assomigliano somiglia somigliano simile pensare penso'),
    alla: words('assomiglia assomigliano somiglia somigliano simile pensare penso'),
    allo: words('assomiglia assomigliano somiglia somigliano simile pensare penso'),
    ad: words('assomiglia assomigliano somiglia somigliano simile pensare penso'),
    tutto: ['punto'],
    di: words('sembra pare tratta tratti tratterebbe trattarsi credo penso direi certo vado'),
    d: words('tratta tratti tratterebbe trattarsi'),
    del: words('tratta tratti trattarsi'),
    su: words('scommetto scommetterei scommettiamo punto punterei punterò vado andrei dai'),
    sul: words('scommetto scommetterei punto punterei vado andrei'),
    per: words('voto voterei opto opterei propendo propenderei vado'),
    con: words('vado andrei'),
    come: words('sembra qualcosa vedo'),
    quasi: words('sembra pare direi sono sarei sembrerebbe'),
    più: ['sembra'],
    po: words('sembra un'),
    da: words('viene'),
  },
  denials: words('non nn no'),
  titles: words(
    'signor signora signorina signore sig prof professor professore professoressa maestro maestra zio zia dottor dottoressa',
  ),
}
