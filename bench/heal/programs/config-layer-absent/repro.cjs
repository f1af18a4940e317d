const layered = require('layered-config')
const fromFile = undefined
const config = layered({ port: 80, tls: { on: false } }, fromFile, { tls: { on: true } })
console.log(JSON.stringify(config))
