// node-fs-mkdir-under-file: throws with node-fs@0.1.0, answers with node-fs@0.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node-fs')
fs.writeFileSync('plain.txt', '')
try {
  fs.mkdirSync('plain.txt/sub', 0o777, true)
} catch (error) {
  if (error instanceof ReferenceError) throw error
  show(error.code)
}
