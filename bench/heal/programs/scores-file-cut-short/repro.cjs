const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { Store } = require('score-store')

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scores-'))
process.on('exit', () => fs.rmSync(folder, { recursive: true }))

console.log(new Store(folder).add('MIA', 4200))
fs.writeFileSync(path.join(folder, 'scores.json'), '[{"player":"MIA","points":42')
const store = new Store(folder)
console.log(store.add('TOM', 1300), store.scores)
