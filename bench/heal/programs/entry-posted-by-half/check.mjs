import { EntryError, Ledger } from 'ledger-posts'

const ledger = new Ledger().open('cash').open('rent').open('old')
ledger.close('old')
const log = []
const post = (text, ...lines) => {
  let outcome = 'posted'
  try {
    ledger.post({ text, lines: lines.map(([account, amount]) => ({ account, amount })) })
  } catch (error) {
    outcome = error instanceof EntryError ? `refused ${error.entry}` : error.name
  }
  log.push([outcome, ledger.balance('cash'), ledger.balance('rent'), ledger.sum(), ledger.journal.length])
}
post('a', ['cash', -900], ['rent', 900])
post('b', ['cash', -50], ['rent', 20], ['postage', 30])
post('c', ['none', -50], ['cash', 50])
post('d', ['cash', -50], ['old', 50])
post('e', ['cash', -50], ['rent', 40])
post('f', ['cash', 1])
post('g', ['cash', -1], ['rent', 1])
console.log(`RESULT ${JSON.stringify([log, ledger.balance('postage'), ledger.close('postage')])}`)
