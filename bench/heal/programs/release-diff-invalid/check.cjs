const { diff } = require('release-compare')

const answers = [['1.2.3', '1.3.0'], ['latest', '1.3.0']].map(([from, to]) => {
  try {
    return diff(from, to)
  } catch (err) {
    return `${err.name}: ${err.message}`
  }
})
console.log(`RESULT ${JSON.stringify(answers)}`)
