import { ACTIONS, type Level, lowest, reaches } from '../../domain/decision.ts'
import type { SourceKind } from '../../domain/source-kind.ts'
import { consentOf } from '../consent.ts'
import type { Facts } from '../facts.ts'
import { SOURCE_CAPS } from '../source-caps.ts'
import { ALL_ACTIONS, type Gate } from './gate.ts'

/** How far the word of a source carries: what its kind allows, and what the configuration leaves of it. Of several the best. */
export const sourceGate: Gate = {
  id: 'source',
  actions: ALL_ACTIONS,
  check(facts) {
    const [first, ...others] = facts.sources.map((kind) => capOf(kind, facts))
    if (!first) return { cap: 'report', value: 'unknown', reason: 'It is not known who told of the failure.' }
    return others.reduce((best, other) => (reaches(best.cap, other.cap) ? best : other), first)
  },
}

function capOf(kind: SourceKind, facts: Facts): { cap: Level; value: string; reason: string } {
  const { track } = ACTIONS[facts.action]
  const hard = SOURCE_CAPS[kind][track]
  const configured = facts.policy.sourceLevelMax[kind] ?? 'autonomous'
  if (consentOf(facts) === 'given') {
    const reason = `A person's consent lifts what ${kind} allow; source_level_max leaves ${configured}.`
    return { cap: configured, value: `${kind}, consent`, reason }
  }
  const cap = lowest(hard, configured)
  const reason =
    cap === hard
      ? `On the word of ${kind} the ${track} track goes up to ${hard}.`
      : `source_level_max leaves ${cap} for ${kind}.`
  return { cap, value: kind, reason }
}
