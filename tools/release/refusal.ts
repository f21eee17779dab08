/** What a person has to put right before there can be a release; its message says how. */
export class Refusal extends Error {}
