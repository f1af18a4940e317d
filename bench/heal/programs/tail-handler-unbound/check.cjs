const tail = require('log-tail')

const run = (...chunks) => {
  let answer = null
  const source = tail((counts) => {
    answer = counts
  })
  for (const chunk of chunks) source.write(chunk)
  source.end()
  return answer
}
const one = new tail.Counter()
one.add('[Info]')
const two = new tail.Counter()
two.add('none')
console.log(
  `RESULT ${JSON.stringify([
    run('[INFO] started\n[WARN] slow\n'),
    run('[IN', 'FO] a\nno level\n[info] b'),
    run(),
    one.merge(two).counts,
  ])}`,
)
