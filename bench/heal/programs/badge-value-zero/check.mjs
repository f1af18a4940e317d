import { badge, shareBadge } from 'svg-badge'

console.log(`RESULT ${JSON.stringify([
  badge({ label: 'open issues', message: 12 }),
  badge({ label: 'open issues', message: 0, state: 'good' }),
  badge({ label: 2024, message: 'a < b & "c"', state: 'none' }),
  badge({ label: 'version', message: -1.5, state: 'fair' }) === badge({ label: 'version', message: '-1.5', state: 'fair' }),
  shareBadge('coverage', 0.934),
])}`)
