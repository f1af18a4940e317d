const { Ledger } = require('pocket-ledger')

const ledger = new Ledger()
ledger.open('ada', 500)
ledger.open('bob')
ledger.on('transfer', (entry) => console.log('moved', entry.cents))
ledger.transfer('ada', 'bob', 200)
ledger.transfer('ada', 'bobby', 100)
console.log('total', ledger.total())
