import { describe, duration } from 'kiln-programme'

const bisque = {
  name: 'Bisque',
  soak: { minutes: 10 },
  segments: [{ rate: 60, target: 120, soak: { minutes: 120 } }, { rate: 100, target: 600 }, { rate: 150, target: 1000 }],
}
console.log(describe(bisque))
console.log(duration(bisque), 'minutes')
