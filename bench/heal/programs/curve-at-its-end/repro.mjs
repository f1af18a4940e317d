import { Curve, sample } from 'key-frames'

const curve = new Curve([{ at: 0, value: 0 }, { at: 100, value: 10 }])
console.log(sample(curve, 0, 5))
