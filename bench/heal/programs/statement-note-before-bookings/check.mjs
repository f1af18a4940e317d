import { readStatement, StatementError } from 'bank-lines'

const read = (...lines) => {
  try {
    return readStatement(lines.join('\n'))
  } catch (error) {
    if (!(error instanceof StatementError)) throw error
    return error.message
  }
}
console.log(`RESULT ${JSON.stringify([
  read(':25:1', ':60F:C240301EUR100,', ':86:NEW TERMS', 'FROM APRIL', ':61:240302C25,50NREF1', ':86:RENT', ':62F:C240331EUR125,5'),
  read(':25:1', ':60F:C240301EUR100,', ':61:240302D30,NREF1', ':61:240303D80,01', ':86:SHOP', 'IN TOWN', ':62F:D240331EUR10,01'),
  read(':25:1', ':86:NOTHING THIS MONTH'),
  read('x', ':25:1'),
  read(':86:A', ':61:nonsense'),
])}`)
