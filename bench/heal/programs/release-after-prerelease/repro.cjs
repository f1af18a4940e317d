const { compare, latest } = require('version-order')

const versions = ['1.2.0-beta.2', '1.2.0', '1.1.9']
console.log(latest([...versions], { prereleases: true }))
console.log(versions.sort(compare), compare('1.2.0-beta.2', '1.2.0') < 0)
