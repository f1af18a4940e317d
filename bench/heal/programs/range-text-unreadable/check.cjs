const { satisfies } = require('version-range')
const ask = (version, range) => {
  try {
    return satisfies(version, range) ?? null
  } catch (error) {
    return error.name
  }
}
console.log(`RESULT ${JSON.stringify([ask('1.4.0', '^1.2.0'), ask('1.4.0', 'latest'), ask('1.4.0', ''), ask('x', '1.0.0'), ask('1.0.0', '1.0.0')])}`)
