const { promisify } = require('util')
const MemorySessions = require('memory-sessions')

let time = 0
const store = new MemorySessions({ maxAge: 100, now: () => time })
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms, 'never called'))
const ask = (name, ...args) => Promise.race([promisify(store[name].bind(store))(...args).then((v) => v ?? null, (e) => 'error'), later(300)])

async function main () {
  const result = []
  await ask('set', 'a', { user: 'ada' })
  time = 90
  result.push(await ask('touch', 'a'))
  time = 150
  result.push(await ask('get', 'a'), await ask('length'))
  time = 400
  result.push(await ask('touch', 'a'), await ask('get', 'a'), await ask('length'))
  result.push(await ask('touch', 'never'), await ask('get', 'never'), await ask('length'))
  store.touch('never')
  console.log('RESULT ' + JSON.stringify(result))
  process.exit()
}
main()
