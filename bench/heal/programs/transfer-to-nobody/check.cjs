const { Ledger } = require('pocket-ledger')

const ledger = new Ledger()
const told = []
ledger.on('transfer', (entry) => told.push(entry.cents))
ledger.open('ada', 500)
ledger.open('bob')
ledger.open('cat', 50)
ledger.freeze('cat')
const answers = [
  ledger.transfer('ada', 'bob', 200),
  ledger.transfer('ada', 'bobby', 100),
  ledger.transfer('zoe', 'bobby', 100),
  ledger.transfer('cat', 'ada', 10),
  ledger.transfer('ada', 'bob', 900),
  ledger.transfer('ada', 'bob', 0),
  ledger.transfer('bob', 'cat', 20)
]
console.log('RESULT ' + JSON.stringify([answers, told, ledger.entries, ledger.total(), ledger.balance('ada'), ledger.balance('bobby')]))
