import { describe, duration, peak, startFor } from 'kiln-programme'

const bisque = {
  name: 'Bisque',
  soak: { minutes: 15 },
  segments: [{ rate: 50, target: 120, soak: { minutes: 0 } }, { rate: 100, target: 600 }, { rate: -150, target: 300, soak: { minutes: 30 } }],
}
const all = { ...bisque, segments: [bisque.segments[0], bisque.segments[2]] }
console.log(`RESULT ${JSON.stringify([
  duration(bisque),
  duration(all),
  duration({ ...bisque, soak: { minutes: 0 } }),
  startFor(bisque, new Date('2024-05-02T18:00:00Z')),
  describe(bisque),
  peak(bisque),
  duration({ ...bisque, segments: [] }),
])}`)
