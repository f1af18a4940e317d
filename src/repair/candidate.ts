import type { Nearness } from './analogy/likenesses.ts'
import type { CandidateEvidence, CandidatePatch, Observation } from './repair.ts'

/** A candidate on its way through the stages. */
export interface Trial {
  candidate: CandidatePatch
  evidence: CandidateEvidence
  /** What the reproduction showed with it; null before it ran. */
  observation: Observation | null
  /** How the answer compares with what the unchanged program gives to a like value; absent where that is not known. */
  analogy?: Analogy
}

export interface Analogy {
  agrees: boolean
  /** How much the other value is like the one it fails on. */
  nearness: Nearness
  /** One sentence. */
  said: string
}

export function openTrial(candidate: CandidatePatch): Trial {
  const { proposer, pattern, explanation, prior, objections = [] } = candidate
  const trial: Trial = {
    candidate,
    evidence: { proposer, pattern, explanation, diff: '', prior, score: 0, checks: [], survived: false },
    observation: null,
  }
  for (const objection of objections) note(trial, 'objection', true, objection)
  return trial
}

/** Records one stage. Returns whether the candidate is still in. */
export function note(trial: Trial, check: string, passed: boolean, detail: string): boolean {
  trial.evidence.checks.push({ check, passed, detail })
  trial.evidence.survived = passed
  return passed
}
