const fs = require('fs')
const os = require('os')
const path = require('path')
const { nextFile, prune } = require('log-turn')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'log-turn-'))
const names = []
for (let i = 0; i < 3; i++) {
  const file = nextFile(dir)
  names.push(path.basename(String(file)))
  fs.writeFileSync(file, '')
}
const removed = prune(dir, 1)
console.log(`RESULT ${JSON.stringify([names, removed, path.basename(nextFile(dir))])}`)
fs.rmSync(dir, { recursive: true })
