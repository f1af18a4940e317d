const fs = require('fs')
const os = require('os')
const path = require('path')
const { nextFile } = require('log-turn')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'log-turn-'))
try {
  console.log(path.basename(nextFile(dir)))
} finally {
  fs.rmSync(dir, { recursive: true })
}
