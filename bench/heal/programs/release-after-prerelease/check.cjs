const { compare, latest } = require('version-order')

const order = (a, b) => Math.sign(compare(a, b))
const versions = ['2.0.0-rc.1', '1.2.0', '1.2.0-beta.11', 'v1.2.0-beta.2', '1.1.9', '1.2.0-beta', '2.0.0', '1.2.0-1']
console.log(
  `RESULT ${JSON.stringify([
    [...versions].sort(compare),
    [...versions].reverse().sort(compare),
    latest([...versions]),
    latest([...versions], { prereleases: true }),
    latest(['3.0.0-a'], {}),
    order('1.0.0-a', '1.0.0'),
    order('1.0.0', '1.0.0-a'),
    order('1.0.0', 'v1.0.0'),
    order('1.0.0-a.1', '1.0.0-a.1')
  ])}`
)
