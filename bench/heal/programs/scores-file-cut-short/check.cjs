const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { Store } = require('score-store')

const run = (files) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'scores-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text)
  const store = new Store(folder)
  const begun = [store.players, [...store.scores]]
  const place = store.add('TOM', 1300)
  return [begun, place, Object.fromEntries(fs.readdirSync(folder).sort().map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))]
}
console.log('RESULT ' + JSON.stringify([
  run({ 'scores.json': '[{"player":"MIA","points":42', 'players.json': '{"MIA":{"games":3}}' }),
  run({ 'scores.json': '' }),
  run({ 'scores.json': '[{"player":"A","points":5},{"player":"B","points":2000}]', 'players.json': '{"A"' }),
  run({})
]))
