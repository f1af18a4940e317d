import { UNREADABLE } from '../facts.ts'
import { type Gate, open } from './gate.ts'

/** Fewer say nothing. */
export const TRIES_MIN = 3

/** How fixes of the same kind did for the same cause. When too few of them held, the next one is a proposal. */
export const trackRecordGate: Gate = {
  id: 'min_held',
  actions: ['commit', 'deploy', 'recover'],
  check({ record = null, policy }) {
    if (record === UNREADABLE)
      return {
        cap: 'propose',
        value: UNREADABLE,
        reason: 'What became of earlier fixes cannot be read: a person decides.',
      }
    const tries = record ? record.held + record.failed : 0
    if (!record || tries < TRIES_MIN)
      return open(`${tries} tries`, `Fewer than ${TRIES_MIN} fixes of this kind were tried.`)
    const sentence = `Of ${tries} fixes of this kind for this cause ${record.held} held`
    const value = `${record.held} of ${tries}`
    return record.held / tries >= policy.minHeld
      ? open(value, `${sentence}.`)
      : { cap: 'propose', value, reason: `${sentence}: a person decides.` }
  },
}
