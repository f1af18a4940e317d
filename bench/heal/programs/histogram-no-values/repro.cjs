const { histogram } = require('histogram-bins')
for (const values of [[1, 2, 11], []]) console.log(histogram(values, 10).length)
