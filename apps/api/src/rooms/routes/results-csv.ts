import type { RoomResults } from '@pd/contract'
import { findUiLanguage, type UiLanguage } from '@pd/languages'
import { stringify } from 'csv-stringify/sync'

type Words = Readonly<Record<'place' | 'name' | 'team' | 'late' | 'score' | 'chapter' | 'guest', string>>

const WORDS: Readonly<Record<UiLanguage, Words>> = {
  en: {
    place: 'Place',
    name: 'Name',
    team: 'Team',
    late: 'Late',
    score: 'Score',
    chapter: 'Chapter',
    guest: "A player's picture",
  },
  fr: {
    place: 'Place',
    name: 'Nom',
    team: 'Équipe',
    late: 'En retard',
    score: 'Score',
    chapter: 'Chapitre',
    guest: 'Image d’un joueur',
  },
  es: {
    place: 'Puesto',
    name: 'Nombre',
    team: 'Equipo',
    late: 'Con retraso',
    score: 'Puntos',
    chapter: 'Capítulo',
    guest: 'Imagen de un jugador',
  },
  de: {
    place: 'Platz',
    name: 'Name',
    team: 'Team',
    late: 'Verspätet',
    score: 'Punkte',
    chapter: 'Kapitel',
    guest: 'Bild eines Gastes',
  },
  it: {
    place: 'Posto',
    name: 'Nome',
    team: 'Squadra',
    late: 'In ritardo',
    score: 'Punti',
    chapter: 'Capitolo',
    guest: 'Immagine di un giocatore',
  },
  pt: {
    place: 'Lugar',
    name: 'Nome',
    team: 'Equipe',
    late: 'Com atraso',
    score: 'Pontos',
    chapter: 'Capítulo',
    guest: 'Imagem de um jogador',
  },
  nl: {
    place: 'Plaats',
    name: 'Naam',
    team: 'Team',
    late: 'Te laat',
    score: 'Punten',
    chapter: 'Hoofdstuk',
    guest: 'Foto van een speler',
  },
}

type Span = { readonly head: string; readonly from: number; readonly to: number }

/** The rounds of each chapter of an evening, from one place in the list of rounds to another; none where there is one chapter alone. */
const chaptersOf = ({ chapters }: RoomResults, word: string): Span[] => {
  if (chapters.length < 2) return []
  let to = 0
  return chapters.map(({ title, rounds }, at) => {
    const from = to
    to += rounds
    return { head: title ?? `${word} ${at + 1}`, from, to }
  })
}

const sumOf = (rounds: readonly { readonly points: number | null }[]): number =>
  rounds.reduce((sum, { points }) => sum + (points ?? 0), 0)

/**
 * The results as RFC 4180 has tables: a row for each player, a column for each chapter of an evening and for each round, empty where it
 * was not found. It begins with a byte order mark, without which spreadsheets misread accents, and no name in it is taken for a formula.
 */
export const writeCsv = (results: RoomResults, language: string): string => {
  const { players, rounds, teams } = results
  const words = WORDS[findUiLanguage(language) ?? 'en']
  const chapters = chaptersOf(results, words.chapter)
  const inTeams = teams.length > 0
  const head = [
    words.place,
    words.name,
    ...(inTeams ? [words.team] : []),
    words.late,
    words.score,
    ...chapters.map(({ head }) => head),
    ...rounds.map(({ number, reveal }) => `${number}. ${reveal?.name ?? words.guest}`),
  ]
  const rows = players.map(({ place, name, team, late, score, rounds: played }) => [
    place,
    name,
    ...(inTeams ? [team] : []),
    late ? words.late : '',
    score,
    ...chapters.map(({ from, to }) => sumOf(played.slice(from, to))),
    ...played.map(({ points }) => points),
  ])
  return stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
