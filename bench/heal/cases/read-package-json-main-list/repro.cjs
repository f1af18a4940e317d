// read-package-json-main-list: throws with read-package-json@4.1.1, answers with read-package-json@4.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs'), os = require('os'), path = require('path')
const read = require('read-package-json')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pkg-'))
fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify({ name: 'invalid_main', version: '1.0.0', main: ['why is this a thing', 'srsly omg wtf'] }))
read(path.join(dir, 'package.json'), (err, data) => {
  fs.rmSync(dir, { recursive: true })
  show(err ? `${err.name}: ${err.message}` : data)
})
