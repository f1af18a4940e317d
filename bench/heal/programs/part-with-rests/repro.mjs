import { INSTRUMENTS, toText, writtenFor } from 'part-transpose'

const melody = [
  { pitch: 'C4', length: 1 },
  { pitch: 'E4', length: 1 },
  { pitch: null, length: 2 },
  { pitch: 'G4', length: 4 },
]
console.log(toText(writtenFor(INSTRUMENTS.clarinet, melody), 4))
