const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { readSettings } = require('rc-read')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'rc-read-'))
const none = readSettings(dir)
fs.writeFileSync(path.join(dir, '.toolrc'), '{"indent": 4}')
const some = readSettings(dir)
fs.writeFileSync(path.join(dir, '.toolrc'), '{broken')
let broken = 'accepted'
try { readSettings(dir) } catch (error) { broken = error.name }
fs.rmSync(dir, { recursive: true })
console.log(`RESULT ${JSON.stringify([none, some, broken])}`)
