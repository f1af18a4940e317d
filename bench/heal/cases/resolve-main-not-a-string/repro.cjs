// resolve-main-not-a-string: throws with resolve@1.8.1, answers with resolve@1.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const dir = path.join(__dirname, 'app/node_modules/icons')
fs.mkdirSync(dir, { recursive: true })
fs.writeFileSync(path.join(dir, 'package.json'), '{ "name": "icons", "main": ["./a.css", "./b.css"] }')
const resolve = require('resolve')
resolve('icons', { basedir: path.join(__dirname, 'app') }, (error, file) => show([error.name, file === undefined]))
