// resolve-malformed-package: throws with resolve@1.12.0, answers with resolve@1.12.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const dir = path.join(__dirname, 'app/node_modules/icons')
fs.mkdirSync(dir, { recursive: true })
fs.writeFileSync(path.join(dir, 'package.json'), '{ "main": ')
fs.writeFileSync(path.join(dir, 'index.js'), '')
const resolve = require('resolve')
resolve('icons', { basedir: path.join(__dirname, 'app') }, (error, file) => {
  show([error && error.message, file && path.relative(__dirname, file)])
})
