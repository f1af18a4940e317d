import type { PatternDetector } from './detector.ts'
import { shareOf } from './share.ts'

/** It comes back, but not each time. */
export const intermittent: PatternDetector = {
  id: 'intermittent',
  examples: [
    { is: true, pattern: { text: 'cache is cold', occurrences: 3, cycles: { hit: 3, of: 6 } } },
    { is: true, pattern: { text: 'cache is cold', occurrences: 4 } },
  ],
  judge: (pattern) => ({ severity: 'warning', reason: `intermittent, ${shareOf(pattern)}` }),
}
