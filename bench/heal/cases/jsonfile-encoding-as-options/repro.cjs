// jsonfile-encoding-as-options: throws with jsonfile@2.1.1, answers with jsonfile@2.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const jsonfile = require('jsonfile')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'case-'))
const file = path.join(dir, 'a.json')
fs.writeFileSync(file, '{"a":"\u00e9"}')
const values = [jsonfile.readFileSync(file, { encoding: 'utf8' }), jsonfile.readFileSync(file, 'utf8')]
fs.rmSync(dir, { recursive: true })
show(values)
