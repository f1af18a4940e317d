import { isKey, KeyError, majorScale, signature, triad } from 'scale-speller'

const attempt = (fn, ...args) => {
  try {
    return fn(...args)
  } catch (error) {
    return error instanceof KeyError ? 'refused' : error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  ['B♭', 'bb', 'b♭', 'F♯', 'f#', 'g', 'C', 'D♭'].map((tonic) => [attempt(majorScale, tonic), attempt(signature, tonic)]),
  attempt(triad, 'e♭', 5),
  attempt(triad, 'Eb', 7),
  attempt(majorScale, 'H'),
  attempt(signature, 'G♯'),
  ['B♭', 'G♯', 'c'].map(isKey),
])}`)
