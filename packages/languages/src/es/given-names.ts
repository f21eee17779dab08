import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** The adjectives are the same for him and for her, so that they agree with every noun. */
export const givenNames: GivenNames = {
  first: words(`
    Acertijo Alba Alibi Asombro Audacia Aurora Aventura Caso Clave Código Crónica Cuento
    Destello Destino Detalle Detective Eco Enigma Fábula Hallazgo Hazaña Horizonte Idea Indicio Ingenio
    Instante Instinto Intriga Leyenda Mensaje Misterio Mito Novela Pista Píxel Prueba Relato Secreto
    Testigo Verso
  `),
  second: words(`
    Ágil Alegre Amable Audaz Capaz Notable Constante Cordial Elegante Feliz Fiel
    Firme Fuerte Genial Gentil Hábil Increíble Jovial Leal Libre Lunar Noble Optimista Original
    Paciente Perspicaz Radiante Sagaz Singular Solar Sonriente Suave Sutil Tenaz Valiente Veloz
    Vivaz
  `),
}
