import { EntryError, Ledger } from 'ledger-posts'

const ledger = new Ledger().open('cash').open('rent')
const entries = [
  { text: 'March', lines: [{ account: 'cash', amount: -90000 }, { account: 'rent', amount: 90000 }] },
  { text: 'Stamps', lines: [{ account: 'cash', amount: -850 }, { account: 'postage', amount: 850 }] },
]
for (const entry of entries) {
  try {
    ledger.post(entry)
  } catch (error) {
    if (!(error instanceof EntryError)) throw error
    console.log('refused', error.message)
  }
}
console.log(ledger.balance('cash'), ledger.sum())
