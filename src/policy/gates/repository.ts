import { type Gate, open } from './gate.ts'

/** Code is healed only where the operator named a repository. */
export const repositoryGate: Gate = {
  id: 'repository',
  actions: ['heal', 'commit'],
  check({ hasRepository }) {
    return hasRepository
      ? open('configured', 'The project names its repository.')
      : { cap: 'report', value: 'none', reason: 'The project names no repository: set `repo` to heal its code.' }
  },
}
