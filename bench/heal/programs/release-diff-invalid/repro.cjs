const { diff } = require('release-compare')

for (const [from, to] of [['1.2.3', '1.3.0'], ['latest', '1.3.0']]) {
  try {
    console.log(from, to, diff(from, to))
  } catch (err) {
    if (!/^Invalid Version/.test(err.message)) throw err
    console.log(from, to, 'cannot be compared')
  }
}
