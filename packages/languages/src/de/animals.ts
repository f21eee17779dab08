import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of German for it. */
export const animals = animalWords(`
  katze katzchen katzlein kater mieze miezekatze, hund hundin hundchen hundlein welpe, lowe lowin, tiger tigerin,
  wolf wolfin wolfchen, bar barin barchen, pferd pferdchen stute fohlen, fuchs fuchsin fuchslein fuchschen,
  elefant elefantin elefantenkuh, maus mauschen mauslein, ente entchen entlein, vogel vogelchen voglein,
  hase haschen haslein, schwein schweinchen sau, affe affchen affin, fisch fischlein fischchen, schaf schafchen,
  lamm lammchen, ziege zicklein, esel eselin eselchen, hirsch hirschkuh, frosch froschlein froschchen, igel igelchen,
  gans ganschen ganserich, huhn huhnchen henne, biene bienchen, kafer kaferchen, taube taubchen, bock bockchen
`)
