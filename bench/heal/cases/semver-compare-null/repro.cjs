// semver-compare-null: throws with semver@2.2.1, answers with semver@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const semver = require('semver')
try {
  show(semver.gte(semver.valid('not a version'), '1.2.3'))
} catch (error) {
  if (!error.message.startsWith('Invalid Version')) throw error
  show(error.message)
}
