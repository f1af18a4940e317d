/** The words of the timeline, by the change of state that they stand for. */
const STAGES = {
  'issue.captured': 'captured',
  'issue.grouped': 'grouped',
  'issue.diagnosed': 'diagnosed',
  'attempt.reproduced': 'reproduced',
  'attempt.patched': 'patched',
  'attempt.tested': 'tests_passed',
  'attempt.committed': 'committed',
  'attempt.canary': 'canary',
  'attempt.verified': 'verified',
  'attempt.promoted': 'promoted',
  'issue.healed': 'healed',
  'issue.rolled_back': 'rolled_back',
  'issue.needs_human': 'needs_human',
} as const

const OUTCOMES = ['healed', 'rolled_back', 'needs_human'] as const

export type Stage = (typeof STAGES)[keyof typeof STAGES]
export type Outcome = (typeof OUTCOMES)[number]

export function stageOf(transitionType: string): Stage | undefined {
  return (STAGES as Record<string, Stage>)[transitionType]
}

/** An end of the line, if the stage is one. */
export function outcomeOf(stage: Stage): Outcome | undefined {
  return OUTCOMES.find((outcome) => outcome === stage)
}
