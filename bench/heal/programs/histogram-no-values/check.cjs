const { histogram } = require('histogram-bins')
console.log(`RESULT ${JSON.stringify([histogram([1, 2, 11], 10), histogram([], 10) ?? 'none'])}`)
