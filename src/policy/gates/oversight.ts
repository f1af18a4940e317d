import { compileGlob, normalPath } from '../../lib/glob.ts'
import type { Gate } from './gate.ts'

/** Places that are too important to be changed without a person, whatever the severity and the phase. */
export const oversightGate: Gate = {
  id: 'oversight',
  actions: ['commit', 'deploy'],
  check({ files, policy }) {
    const watched = matching(files, policy.oversight)
    return watched.length > 0
      ? {
          verdict: 'ask',
          value: watched.join(', '),
          reason: `The fix changes ${watched.join(', ')}, where oversight asks for a person.`,
        }
      : { verdict: 'allow', value: 'none', reason: 'The fix changes nothing that oversight names.' }
  },
}

/** Places that no fix may change. */
export const protectedGate: Gate = {
  id: 'protected',
  actions: ['commit', 'deploy'],
  check({ files, policy }) {
    const kept = matching(files, policy.protected)
    return kept.length > 0
      ? { verdict: 'deny', value: kept.join(', '), reason: `The fix changes ${kept.join(', ')}, which is protected.` }
      : { verdict: 'allow', value: 'none', reason: 'The fix changes nothing that is protected.' }
  },
}

function matching(files: readonly string[], patterns: readonly string[]): string[] {
  const globs = patterns.map((pattern) => compileGlob(pattern, { isPath: true }))
  return files.filter((file) => globs.some((matches) => matches(normalPath(file))))
}
