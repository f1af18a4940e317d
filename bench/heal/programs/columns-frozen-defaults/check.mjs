import { fit, item } from 'column-fit'

const text = 'the quick brown fox jumps'
const own = { width: 10, indent: 12 }
const first = fit(text, own)
console.log(
  `RESULT ${JSON.stringify([
    fit(text),
    fit(text, { width: 12, indent: 2 }),
    first.split('\n').length,
    fit(text, { width: -1 }),
    fit(text),
    item('a b', { indent: 1 }),
    fit(''),
  ])}`,
)
