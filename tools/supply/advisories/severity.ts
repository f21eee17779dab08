import cvss from 'ae-cvss-calculator'
import type { Severity } from './finding.ts'

/** The name that CVSS gives to a score. */
export const nameScore = (score: number): Severity => {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'unknown'
}

/** The severity of a CVSS vector of any version; unknown when it is none. */
export const rateVector = (vector: string): Severity => {
  const score = cvss.fromVector(vector)?.calculateScores().overall
  return score === undefined || Number.isNaN(score) ? 'unknown' : nameScore(score)
}

/** What a database calls a severity in its own words: GitHub's, Debian's, npm's, the scanners'. */
export const readSeverity = (word: string | undefined): Severity => {
  switch (word?.toLowerCase().replace(/\*+$/, '')) {
    case 'critical':
      return 'critical'
    case 'high':
      return 'high'
    case 'medium':
    case 'moderate':
      return 'medium'
    case 'low':
    case 'unimportant':
    case 'negligible':
    case 'info':
      return 'low'
    default:
      return 'unknown'
  }
}
