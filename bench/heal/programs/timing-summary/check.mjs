import { Timings } from 'timing-summary'

const many = new Timings()
for (let index = 0; index < 250_000; index++) many.add('a', ((index * 7919) % 250_000) / 10)
const few = new Timings({ digits: 1 }).add('b', 3.26).add('b', -1).add('c', 4)
console.log(`RESULT ${JSON.stringify({
  many: many.summary('a'),
  few: few.summaries(),
  none: few.summary('d'),
  merged: new Timings().add('b', 9).merge(few).summary('b'),
})}`)
