import { ALL_ACTIONS, type Gate, open } from './gate.ts'

/** Whoever opens a page has the key in it, and can send whatever they like: that alone never reaches what runs. */
export const publicKeyGate: Gate = {
  id: 'public_key',
  actions: ALL_ACTIONS,
  check({ isPublicSource }) {
    return isPublicSource
      ? {
          cap: 'propose',
          value: 'public',
          reason: 'Anybody can send events with the key of this project: a person decides.',
        }
      : open('private', 'The key of this project is not public.')
  },
}
