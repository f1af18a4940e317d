import type { ValueFact } from '../../facts/facts.ts'
import type { Edit } from '../../syntax/edits.ts'
import type { Site } from '../../syntax/site.ts'

export type { Edit }

/** A family of repairs: looks at one place and says how it could be mended. Pure: it reads the site and nothing else. */
export interface Template {
  readonly id: string
  suggest(site: Site): Suggestion[]
  /** Sources before and after; a shared suite runs them. */
  readonly examples: readonly TemplateExample[]
}

export interface Suggestion {
  /** Which variant of the family; part of the pattern's name when given. */
  variant?: string
  /** One sentence for people. */
  explanation: string
  edits: Edit[]
  /** 0 to 1: how often such a change was the right one where it applied. */
  prior: number
  /** What in the surrounding code speaks for it. One sentence each. */
  reasons?: string[]
  /** The edits are one change, as a new name at all of its places: each of them is needed, though not all are run. */
  isWhole?: boolean
}

export interface TemplateExample {
  name: string
  error: { type: string; message: string }
  /** The source; `§` stands at the failing place and is taken out. A second one marks the place of the caller's frame. */
  before: string
  /** What the expressions were, where the template needs to know. */
  values?: Record<string, ValueFact>
  /** One of the suggestions, or null when there must be none. */
  after: string | null
}
