import { HexField } from 'hex-field'

const field = HexField.parse(['mmfm', 'mwhm'])
console.log(field.around({ col: 0, row: 0 }))
console.log(field.steps({ col: 0, row: 0 }, { col: 3, row: 0 }))
