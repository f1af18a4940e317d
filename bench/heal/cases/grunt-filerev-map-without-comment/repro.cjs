// grunt-filerev-map-without-comment: throws with grunt-filerev@2.3.0, answers with grunt-filerev@2.3.1
const fs = require('fs')
const os = require('os')
const path = require('path')
const grunt = require('grunt')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'filerev-'))
process.on('exit', () => fs.rmSync(dir, { recursive: true }))
fs.writeFileSync(path.join(dir, 'shop.js'), 'var shop = 1;\n')
fs.writeFileSync(path.join(dir, 'shop.js.map'), '{"version":3,"sources":[],"names":[],"mappings":""}')
let task
require('grunt-filerev/tasks/filerev')({ ...grunt, registerMultiTask: (name, about, run) => { task = run } })
grunt.log.muted = true
grunt.filerev = {}
task.call({
  target: 'scripts',
  options: (defaults) => defaults,
  async: () => () => {},
  files: [{ src: [path.join(dir, 'shop.js')] }]
})
console.log(`RESULT ${JSON.stringify(fs.readdirSync(dir))}`)
