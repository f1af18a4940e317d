import { atoms, weighOut } from 'molar-mass'

const row = (formula) => weighOut([{ formula, moles: 2 }])[0].replace(/\?.* at/, '? at')
console.log(`RESULT ${JSON.stringify([
  ...['Ca(OH)2', 'MgOH)2', ')', 'Al2(SO4)3', 'Fe((OH)2', 'Fe(OH))2', 'Xy', '2H', 'H2o', 'CuSO4(H2O)5', ''].map(row),
  [...atoms('C(C(H2O)2)3')],
])}`)
