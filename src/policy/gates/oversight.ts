import { compileGlob, type Glob, normalPath } from '../../lib/glob.ts'
import type { Facts } from '../facts.ts'
import { ALL_ACTIONS, type Gate, open } from './gate.ts'

/** Places that are too important to be changed without a person, whatever the severity and the phase. */
export const oversightGate: Gate = {
  id: 'oversight',
  actions: ALL_ACTIONS,
  check(facts) {
    const watched = matching(facts, facts.policy.oversight)
    return watched === ''
      ? open('none', 'Nothing is changed that oversight names.')
      : { cap: 'propose', value: watched, reason: `It changes ${watched}, where oversight asks for a person.` }
  },
}

/** Places that are never changed, with or without approval. */
export const protectedGate: Gate = {
  id: 'protected',
  actions: ALL_ACTIONS,
  check(facts) {
    const kept = matching(facts, facts.policy.protected)
    return kept === ''
      ? open('none', 'Nothing is changed that is protected.')
      : { cap: 'report', value: kept, reason: `It changes ${kept}, which is protected.` }
  },
}

/** Of what would be changed: the service, and the files of the fix. */
function matching({ service, files }: Facts, patterns: readonly string[]): string {
  if (patterns.length === 0) return ''
  const globs = globsOf(patterns)
  return [service, ...files].filter((name) => isMatched(normalPath(name), globs)).join(', ')
}

function isMatched(path: string, globs: readonly Glob[]): boolean {
  return globs.some((matches) => matches(path))
}

const compiled = new WeakMap<readonly string[], readonly Glob[]>()

/** The lists of a project are asked about for as long as it runs; compiling them costs more than all else in a decision. */
function globsOf(patterns: readonly string[]): readonly Glob[] {
  const known = compiled.get(patterns)
  if (known) return known
  const made = patterns.map((pattern) => compileGlob(pattern, { isPath: true }))
  compiled.set(patterns, made)
  return made
}
