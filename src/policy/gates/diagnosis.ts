import { type Gate, open } from './gate.ts'

/**
 * What a model says of a cause is made of text that anybody may have written: an action on what runs is at most suggested on its word. A
 * patch rests on a reproduction of its own, whoever named the cause.
 */
export const diagnosisGate: Gate = {
  id: 'diagnosis',
  actions: ['recover'],
  check({ diagnosedBy = 'rules' }) {
    return diagnosedBy === 'rules'
      ? open(diagnosedBy, 'The cause does not rest on the word of a model.')
      : { cap: 'propose', value: diagnosedBy, reason: 'Only a model names the cause: a person decides.' }
  },
}
