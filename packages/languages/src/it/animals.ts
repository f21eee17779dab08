import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of Italian for it. */
export const animals = animalWords(`
  gatto gatta gattino gattina gattone micino, cane cagna cagnetta cagnolino cagnolina cagnone,
  leone leonessa leoncino, tigre tigrotto, lupo lupa lupetto lupacchiotto, volpe volpina volpacchiotto,
  orso orsa orsetto orsacchiotto, cavallo cavalla cavallino cavalluccio, asino asina asinello,
  elefante elefantessa elefantino, maiale maialino scrofa, topo topina topino topolino, anatra anatroccolo anatrina,
  coniglio coniglia coniglietto, scimmia scimmietta, uccello uccellino uccelletto, pesce pesciolino,
  tartaruga tartarughina, pecora pecorella pecorina, capra capretta, gallina gallinella, rana ranocchia,
  farfalla farfallina, ape apetta, scoiattolo scoiattolino, delfino delfinetto, pinguino pinguinetto,
  cervo cerva cerbiatto, giraffa giraffina, formica formichina, drago draghetto, riccio ricciolino
`)
