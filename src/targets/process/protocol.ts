import type { CopyState, EffectState, ReleaseSource, TargetExposure, TargetHealth, TargetState } from '../target.ts'
import type { ProcessConfig } from './schema.ts'

/** What server and supervisor say to each other: JSON over HTTP on a socket that only their user can open. */
export interface Protocol {
  'GET /state': { input: Record<string, never>; output: SupervisorReport }
  'GET /effect': { input: { key: string }; output: EffectState }
  'GET /health': { input: Record<string, never>; output: TargetHealth }
  'GET /exposure': { input: { release: string; route?: string }; output: TargetExposure | null }
  'POST /deploy': { input: { key: string; release: ReleaseSource }; output: null }
  'POST /canary': { input: { key: string; release: ReleaseSource; generation: number }; output: null }
  'POST /promote': { input: { key: string; release: string }; output: null }
  'POST /rollback': { input: { key: string; release: string }; output: null }
  'POST /restart': { input: { key: string; generation: number }; output: null }
  'POST /stop': { input: Record<string, never>; output: null }
}

export type Operation = keyof Protocol

export interface SupervisorReport {
  target: TargetState
  stableCommit: string | null
  /** The configuration that it was started with, as text: another one asks for another supervisor. */
  config: string
  copies: CopyReport[]
}

export interface CopyReport extends CopyState {
  id: number
  pid: number | null
}

/** Grows when a server could not talk to the supervisor of an older version, which is then replaced. */
export const PROTOCOL_VERSION = 2

/** Everything the supervisor must know, in a file that it reads at its start. */
export type SupervisorConfig = Omit<ProcessConfig, 'kind' | 'link'> & { protocol: number }

/** How a refusal travels. */
export interface Refusal {
  error: 'stale' | 'failed'
  message: string
}
