import { HexField } from 'hex-field'

const field = HexField.parse(['mmfm', 'mwhm'])
const square = HexField.parse(['mhf', 'fwm', 'mmm'])
const at = (col, row) => ({ col, row })
console.log(`RESULT ${JSON.stringify([
  field.steps(at(0, 0), at(3, 0)),
  field.steps(at(0, 0), at(2, 1)),
  field.steps(at(0, 0), at(1, 1)),
  field.steps(at(3, 1), at(0, 1)),
  square.steps(at(0, 0), at(2, 0)),
  square.steps(at(0, 0), at(0, 2)),
  square.steps(at(2, 2), at(0, 0)),
  HexField.parse(['m.', '.m']).steps(at(0, 0), at(1, 1)),
  field.groundAt(at(2, 0)),
  field.groundAt(at(0, 2)),
])}`)
