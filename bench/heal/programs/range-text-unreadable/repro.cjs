const { satisfies } = require('version-range')
for (const range of ['^1.2.0', 'latest']) {
  try {
    console.log(range, satisfies('1.4.0', range))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    console.log(range, 'cannot be read')
  }
}
