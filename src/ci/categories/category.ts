/** Who can do something about a failure: an edit of a file, running again, a person, or nobody because nothing is wrong. */
export type Remedy = 'edit' | 'rerun' | 'person' | 'none'

export interface Evidence {
  /** On one line without time stamp, colours and marker, of at most 4 KB; linear in its length. Named groups become details. */
  pattern: RegExp
  /**
   * How surely the line names the cause: 90 says it in words that mean nothing else, 60 is what a tool prints when it fails so,
   * 30 is a hint that loses against anything better.
   */
  weight: number
}

export interface Category {
  id: string
  title: string
  remedy: Remedy
  /** What to do, for the person who reads it. */
  advice: string
  evidence: readonly Evidence[]
  /** Lines that must be read as this category. */
  examples: readonly string[]
  /** Lines that look like it and must not be. */
  counterExamples?: readonly string[]
}
