import { bars, INSTRUMENTS, soundOf, toText, writtenFor } from 'part-transpose'

const melody = [
  { pitch: null, length: 1 },
  { pitch: 'B3', length: 1 },
  { pitch: null, length: 2, isHeld: true },
  { pitch: 'G4', length: 4 },
]
const { altoSax, clarinet, flute } = INSTRUMENTS
console.log(`RESULT ${JSON.stringify([
  writtenFor(clarinet, melody),
  soundOf(altoSax, writtenFor(altoSax, melody)),
  toText(writtenFor(flute, melody), 4),
  bars(writtenFor(altoSax, melody), 4).length,
  toText(soundOf(INSTRUMENTS.horn, [{ pitch: null, length: 4 }]), 4),
])}`)
