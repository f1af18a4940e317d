import type { Gate } from './gate.ts'

/** Whoever opens a page has the key in it, and can send whatever they like: that alone never reaches what runs. */
export const publicKeyGate: Gate = {
  id: 'public_key',
  actions: ['commit', 'deploy'],
  check({ isPublicSource }) {
    return isPublicSource
      ? {
          verdict: 'ask',
          value: 'public',
          reason: 'Anybody can send events with the key of this project: a person decides.',
        }
      : { verdict: 'allow', value: 'private', reason: 'The key of this project is not public.' }
  },
}
