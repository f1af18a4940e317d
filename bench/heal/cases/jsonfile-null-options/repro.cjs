// jsonfile-null-options: throws with jsonfile@2.1.0, answers with jsonfile@2.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const jsonfile = require('jsonfile')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'case-'))
const file = path.join(dir, 'settings.json')
jsonfile.writeFile(file, { a: [1, 2] }, (failed) => {
  if (failed) throw failed
  jsonfile.readFile(file, null, (error, value) => {
    fs.rmSync(dir, { recursive: true })
    if (error) throw error
    show(value)
  })
})
