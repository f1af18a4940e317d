import { Curve, sample } from 'key-frames'

const curve = new Curve([
  { at: 100, value: 10 },
  { at: 0, value: 2 },
  { at: 200, value: 50, ease: (t) => t * t }
])
console.log(
  'RESULT ' +
    JSON.stringify([
      [-5, 0, 50, 100, 150, 199, 200, 201, 1e9].map((time) => curve.valueAt(time)),
      sample(curve, 0, 5),
      sample(new Curve([{ at: 5, value: 7 }]), 5, 3),
      new Curve([{ at: 5, value: 7 }]).valueAt(6)
    ])
)
