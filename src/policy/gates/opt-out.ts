import { UNREADABLE } from '../facts.ts'
import { roleOf } from '../labels.ts'
import { ALL_ACTIONS, type Gate, open, wait } from './gate.ts'

/** A label that says to keep away goes before everything, whoever put it there. */
export const optOutGate: Gate = {
  id: 'opt_out',
  actions: ALL_ACTIONS,
  check(facts) {
    const { labels = [] } = facts
    if (labels === UNREADABLE) return wait(facts, UNREADABLE, 'The labels of the ticket cannot be read.')
    const label = labels.find(({ name }) => roleOf(name) === 'opt_out')
    return label
      ? { cap: 'observe', value: label.name, reason: `The ticket has the label ${label.name}: it is left alone.` }
      : open('none', 'No label says to keep away.')
  },
}
