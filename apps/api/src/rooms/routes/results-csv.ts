import type { RoomResults } from '@pd/contract'
import { findUiLanguage, type UiLanguage } from '@pd/languages'
import { stringify } from 'csv-stringify/sync'

type Words = Readonly<Record<'place' | 'name' | 'team' | 'late' | 'score', string>>

const WORDS: Readonly<Record<UiLanguage, Words>> = {
  en: { place: 'Place', name: 'Name', team: 'Team', late: 'Late', score: 'Score' },
  fr: { place: 'Place', name: 'Nom', team: 'Équipe', late: 'En retard', score: 'Score' },
  es: { place: 'Puesto', name: 'Nombre', team: 'Equipo', late: 'Con retraso', score: 'Puntos' },
  de: { place: 'Platz', name: 'Name', team: 'Team', late: 'Verspätet', score: 'Punkte' },
  it: { place: 'Posto', name: 'Nome', team: 'Squadra', late: 'In ritardo', score: 'Punti' },
  pt: { place: 'Lugar', name: 'Nome', team: 'Equipe', late: 'Com atraso', score: 'Pontos' },
  nl: { place: 'Plaats', name: 'Naam', team: 'Team', late: 'Te laat', score: 'Punten' },
}

/**
 * The results as RFC 4180 has tables: a row for each player, a column for each round, empty where it was not found. It begins with a
 * byte order mark, without which spreadsheets misread accents, and no name in it is taken for a formula.
 */
export const writeCsv = ({ players, rounds, teams }: RoomResults, language: string): string => {
  const words = WORDS[findUiLanguage(language) ?? 'en']
  const inTeams = teams.length > 0
  const head = [
    words.place,
    words.name,
    ...(inTeams ? [words.team] : []),
    words.late,
    words.score,
    ...rounds.map(({ number, reveal }) => `${number}. ${reveal.name}`),
  ]
  const rows = players.map(({ place, name, team, late, score, rounds: played }) => [
    place,
    name,
    ...(inTeams ? [team] : []),
    late ? words.late : '',
    score,
    ...played.map(({ points }) => points),
  ])
  return stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
