import { animalWords } from '../animal-words.ts'

/** Animals, each with other words of French for it. */
export const animals = animalWords(`
  chat chatte chaton minette, chien chienne chiot, lion lionne lionceau, tigre tigresse, loup louve louveteau,
  renard renarde renardeau, ours ourse ourson, elephant elephante elephanteau, canard cane caneton,
  lapin lapine lapereau, cheval jument poulain, ane anesse anon, cochon cochonne truie porcelet, mouton brebis agneau,
  singe guenon, souris souriceau, cerf biche faon, chevre chevreau, dindon dinde, chameau chamelle, leopard leoparde,
  girafe girafon, sanglier laie marcassin, pigeon pigeonne, poule poulette, aigle aiglon, baleine baleineau
`)
