import { between, counts, merge } from 'log-merge'
import { entriesOf } from 'log-merge/lines'

const log = (text) => entriesOf(text)
const all = (...texts) => [...merge(...texts.map(log))].map((entry) => (entry ? `${entry.time} ${entry.text}` : 'nothing'))
const endless = function* () {
  for (let time = 1; ; time += 10) yield { time, text: 'tick' }
}
console.log(`RESULT ${JSON.stringify([
  all('', '3 a\n7 b', '3 c'),
  all('3 a', ''),
  all(''),
  all('', ''),
  all(),
  all('9 z\n  more', '1 a', '9 y'),
  [...between(merge([], endless()), 10, 40)].length,
  [...counts(merge(log('1 a\n12 b'), [], log('3 c')), 10)],
])}`)
