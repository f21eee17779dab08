import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of Spanish for it. */
export const animals = animalWords(`
  gato gata gatito gatita gatico, perro perra perrito perrita perrazo, leon leona leoncito, tigre tigresa tigrecito,
  lobo loba lobito lobita lobezno, zorro zorra zorrito zorrita, oso osa osito osita osezno, caballo yegua caballito potro,
  burro burra burrito, elefante elefanta elefantito, cerdo cerda cerdito cerdita puerquito, mono mona monito monita,
  pato pata patito, conejo coneja conejito conejita, raton ratona ratoncito ratita, tortuga tortuguita, rana ranita,
  pajaro pajarito pajarita, pez pececito pececillo, vaca vaquita, oveja ovejita, cabra cabrita, gallina gallinita,
  pinguino pinguinito, ardilla ardillita, ballena ballenita, delfin delfincito, jirafa jirafita, paloma palomita,
  buho buhito, mariposa mariposita, abeja abejita, hormiga hormiguita, caracol caracolito, dragon dragoncito,
  panda pandita, erizo ericito, ciervo cierva cervatillo, camello camella, pavo pava, ganso gansa, cangrejo cangrejito,
  arana aranita
`)
