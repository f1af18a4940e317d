import type { Level } from '../../domain/decision.ts'
import { UNREADABLE } from '../facts.ts'
import type { PatchVerdict } from '../patch/judge.ts'
import { type Gate, open, wait } from './gate.ts'

/** What a patch changes says who may let it out: nobody, a person, or the program by itself. */
export const patchGate: Gate = {
  id: 'patch',
  actions: ['commit', 'deploy'],
  check(facts) {
    const { patch } = facts
    if (patch === UNREADABLE) return wait(facts, UNREADABLE, 'The patch cannot be judged.')
    if (!patch)
      return { cap: 'propose', value: 'none', reason: 'No patch was judged: a person looks at what there is.' }
    const { verdict, reason } = patch
    return verdict === 'auto'
      ? open(verdict, 'Nothing in the patch speaks against it.')
      : { cap: CAPS[verdict], value: verdict, reason: `${MEANING[verdict]}: ${reason}` }
  },
}

const CAPS: Readonly<Record<PatchVerdict, Level>> = { auto: 'autonomous', human: 'propose', reject: 'report' }
const MEANING: Readonly<Record<Exclude<PatchVerdict, 'auto'>, string>> = {
  human: 'A person must see the patch',
  reject: 'The patch goes nowhere',
}
