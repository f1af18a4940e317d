const assets = require('asset-find')
const { dirname } = require('node:path')

console.log(assets.all(dirname(require.resolve('asset-find'))).length > 0)
