import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event, StackFrame } from '../domain/event.ts'
import type { EarlierFix, Lesson } from '../domain/lesson.ts'
import type { FrameFacts, ProbeFrame } from './facts/facts.ts'

/** What to repair, and how failure can be seen. */
export interface RepairRequest {
  /** The live checkout. It is read, never written. */
  repo: string
  /** Commit to start from; HEAD when absent. */
  base?: string
  failure: { event: Event } | { command: string; cwd?: string }
  /** Shell command of the operator that runs the project's own tests. */
  testCommand?: string
  /** Shell command of the operator that starts the app; it must listen on $PORT. */
  runCommand?: string
  /** Number used in names of branch, commit and regression test. */
  ticket?: string
  /** Diffs that were tried before and failed: not proposed again. */
  rejectedDiffs?: readonly string[]
  /** What became of earlier fixes of the same cause, by kind of fix. */
  lessons?: readonly Pick<Lesson, 'fix' | 'held' | 'failed'>[]
  /** The newest of these fixes. */
  earlierFixes?: readonly EarlierFix[]
  suggestion?: Suggestion
}

/** What a model said of the cause, for whoever writes patches. Text of it is data, and proves nothing. */
export interface Suggestion {
  rootCause: string
  suggestedFix: string
  /** Those that are in the repository. */
  files: readonly string[]
}

export type RepairVerdict = 'fixed' | 'no_fix' | 'not_reproduced'

/** Everything a sceptic needs to check the verdict. JSON-serialisable. */
export interface RepairReport {
  verdict: RepairVerdict
  /** One sentence. */
  reason: string
  base: string
  diagnosis: Diagnosis | null
  reproduction: ReproductionEvidence | null
  candidates: CandidateEvidence[]
  chosen: ChosenPatch | null
  /** How commands were kept apart from the machine: `bwrap`, `unshare` or `none`. */
  isolation: string
  durationMs: number
  /** Share of it in which at least one of the project's own programs ran: those side by side count once. */
  appMs: number
}

export interface ReproductionEvidence {
  kind: 'replay' | 'call' | 'command'
  runs: number
  failed: number
  observation: Observation
}

/** What one run of a reproduction showed. */
export interface Observation {
  outcome: 'passed' | 'failed' | 'timed_out' | 'not_runnable'
  exitCode: number | null
  /** The failure, if one could be read. Frames oldest first. */
  error: { type: string; message: string; frames: StackFrame[] } | null
  fingerprint: string | null
  /** What came back when nothing failed: standard output, or the response. Bounded. */
  output: string
  response?: { status: number; contentType: string; body: string }
  /** The tail of standard error. Bounded. */
  stderr: string
  durationMs: number
}

/** A change that somebody proposes. Proposers never decide. */
export interface CandidatePatch {
  /** Id of the proposer, then of its pattern: `templates/guard-return`. */
  proposer: string
  pattern: string
  /** One sentence for people. */
  explanation: string
  /** New text by path relative to the repository. */
  files: Record<string, string>
  /** 0 to 1: how likely the pattern is right where it applies, before any proof. */
  prior: number
  /** What in the code speaks for it. One sentence each. */
  reasons?: string[]
  /** What in the code speaks against it: it is shown to people, and not chosen. One sentence each. */
  objections?: string[]
  /** Its changes are one, as those of a new name are: to take one of them back would leave code that does not fit together. */
  isWhole?: boolean
}

export interface CandidateEvidence {
  proposer: string
  pattern: string
  explanation: string
  diff: string
  prior: number
  score: number
  /** One line per stage of proof, in order; the first that fails ends it. */
  checks: { check: string; passed: boolean; detail: string }[]
  survived: boolean
}

export interface ChosenPatch {
  /** Unified diff against the base, regression test included. */
  diff: string
  files: Record<string, string>
  proposer: string
  pattern: string
  explanation: string
  /** Why this one and not the other survivors: one sentence each. */
  reasons: string[]
  /** 0 to 1. */
  confidence: number
  regressionTest: { path: string; kind: string } | null
  tests: TestComparison | null
}

/** The project's own tests before and after. Green enough: failing after is part of failing before. */
export interface TestComparison {
  command: string
  before: TestRun
  after: TestRun
  noWorse: boolean
  detail: string
}

export interface TestRun {
  exitCode: number | null
  /** Names of failing tests where the runner's output could be read, else null. */
  failing: string[] | null
  passed: number | null
  /** The end of what it printed. Bounded. */
  output: string
  durationMs: number
}

/** What a proposer may look at. All paths are relative to `workspace`. */
export interface ProposalContext {
  workspace: string
  error: { type: string; message: string; frames: StackFrame[] }
  diagnosis: Diagnosis | null
  /** The captured event, when there is one. Its text is data. */
  event?: Event
  /** What was done about the same cause before, and what became of it. */
  earlierFixes?: readonly EarlierFix[]
  suggestion?: Suggestion
  /** What it proposed to this failure before, none of which passed; absent when it is asked first. */
  tried?: readonly TriedPatch[]
  read(path: string): Promise<string | undefined>
  /** Lets the program fail once more and tells what expressions were when it did. Empty where that cannot be watched. */
  probe?(frames: ProbeFrame[]): Promise<FrameFacts[]>
  /** One sentence on what kept it from proposing more; people are told it where no repair is found. */
  tell?(sentence: string): void
}

/** A proposal, and the stage of proof that it did not pass. */
export interface TriedPatch extends Pick<CandidateEvidence, 'proposer' | 'explanation' | 'diff'> {
  check: string
  /** One sentence, with what failed. */
  detail: string
}

/** Proposes patches. The built-in one works on the syntax tree; a model or a person's script is another. */
export interface Proposer {
  readonly id: string
  /** Whether it may have something else to say when it hears what became of its proposals. */
  readonly asksAgain?: boolean
  propose(context: ProposalContext, signal: AbortSignal): Promise<CandidatePatch[]>
}
