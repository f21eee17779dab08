import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of Portuguese for it. */
export const animals = animalWords(`
  gato gata gatinho gatinha gatao, cachorro cachorra cachorrinho cachorrinha cadela cadelinha,
  cao cadela cadelinha caozinho caezinhos, leao leoa leaozinho, tigre tigresa tigrinho, lobo loba lobinho,
  raposa raposinha, urso ursa ursinho, cavalo egua cavalinho potrinho, burro burra burrinho,
  elefante elefanta elefantinho, porco porca porquinho, rato rata ratinho, pato pata patinho, coelho coelha coelhinho,
  macaco macaca macaquinho, passaro passara passarinho, peixe peixinho, tartaruga tartaruguinha, vaca vaquinha,
  ovelha ovelhinha, cabra cabrinha cabrita, borboleta borboletinha, sapo sapinho, esquilo esquilinho,
  girafa girafinha, pinguim pinguinzinho, abelha abelhinha, formiga formiguinha, dragao dragaozinho, panda pandinha,
  pomba pombinha, ganso gansa, camelo camela, coruja corujinha, caracol caracolzinho
`)
