import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** The adjectives are the same for him and for her, so that they agree with every noun. */
export const givenNames: GivenNames = {
  first: words(`
    Alibi Anecdote Aube Audace Aurore Aventure Chapitre Chimère Code Conte Contour Crépuscule
    Croquis Défi Destin Détail Détective Dossier Écho Éclat Énergie Énigme Enquête Épopée Espoir Esprit
    Exploit Fable Flair Fiction Génie Hasard Horizon Idée Indice Instant Instinct Intrigue Intuition
    Légende Lueur Malice Hypothèse Mémoire Merveille Message Minuit Mission Chronique Moment Motif Murmure
    Mystère Mythe Nuance Odyssée Oracle Piste Pixel Poème Portrait Présage Preuve Prodige Récit Reflet
    Refrain Rêve Secret Signal Vestige Silhouette Songe Stratège Témoin Théorie Verdict
  `),
  second: words(`
    Agile Aimable Alerte Allègre Atypique Brave Calme Placide Comique Cosmique Digne Dynamique Efficace
    Élastique Énergique Énigmatique Épique Espiègle Fantastique Féerique Fidèle
    Flegmatique Formidable Habile Héroïque Honnête Illustre Incroyable Infatigable
    Insolite Intègre Intrépide Juste Leste Libre Limpide Logique Lucide Lunaire Lyrique
    Affable Magnanime Magnifique Modeste Mythique Noble Nomade Optimiste Paisible Perspicace Poétique
    Rapide Rare Fiable Admirable Sincère Solaire Solidaire Solide Souple Splendide Stoïque Sublime
    Superbe Sympathique Téméraire Tenace Unique Utile
  `),
}
