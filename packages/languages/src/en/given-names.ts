import type { GivenNames } from '../language.ts'
import { words } from '../words.ts'

/** Nothing that is guessed: no animal, no fruit, no thing. */
export const givenNames: GivenNames = {
  first: words(`
    Agile Amber Bold Brave Breezy Bright Brisk Calm Candid Cheerful Clever Cosmic Crafty Curious Dapper
    Daring Dazzling Eager Earnest Fluent Elegant Fabled Famous Fearless Frosty Gallant Gentle Gleaming
    Graceful Happy Hidden Honest Humble Jolly Keen Kind Lively Loyal Lucky Lunar Mellow Mindful Mighty
    Modest Nimble Noble Patient Playful Plucky Polite Proud Quick Quiet Radiant Rapid Serene Shining
    Silent Sincere Smart Solar Spry Steady Swift Tidy Valiant Velvet Vivid Warm Wise Witty Zesty
  `),
  second: words(`
    Alibi Answer Anecdote Aurora Beacon Caper Chapter Cipher Clue Code Cosmos Dawn Detail Detective
    Disguise Dossier Dusk Echo Enigma Evidence Fable Fiction Glimmer Glint Hint Hunch Idea Insight
    Inspector Instinct Journey Legend Logic Marvel Memory Midnight Mission Moment Motive Mystery Notion
    Omen Oracle Paradox Parable Pixel Plot Quest Question Reason Rhyme Riddle Rumour Saga Scout Secret
    Shadow Signal Sketch Sleuth Story Theory Thought Thriller Tale Tomorrow Verdict Vision Voyage
    Whisper Witness Wonder
  `),
}
