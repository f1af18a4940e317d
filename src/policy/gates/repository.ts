import type { Gate } from './gate.ts'

/** Code is healed only where the operator named a repository. */
export const repositoryGate: Gate = {
  id: 'repository',
  actions: ['heal', 'commit'],
  check({ hasRepository }) {
    return hasRepository
      ? { verdict: 'allow', value: 'configured', reason: 'The project names its repository.' }
      : { verdict: 'deny', value: 'none', reason: 'The project names no repository: set `repo` to heal its code.' }
  },
}
