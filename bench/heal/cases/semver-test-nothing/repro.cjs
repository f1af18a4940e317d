// semver-test-nothing: throws with semver@6.1.0, answers with semver@6.1.1
const semver = require('semver')
const found = ['1.4.0', undefined, '2.0.0'].map((version) => semver.satisfies(version, '^1.0.0'))
console.log(`RESULT ${JSON.stringify([found, new semver.Range('*').test(undefined), new semver.Range('>=1').test('1.2.3')])}`)
