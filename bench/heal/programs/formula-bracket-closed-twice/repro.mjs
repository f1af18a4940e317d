import { weighOut } from 'molar-mass'

console.log(weighOut([{ formula: 'Ca(OH)2', moles: 0.5 }, { formula: 'MgOH)2', moles: 1 }]).length, 'rows')
