const { Pool } = require('lend-pool')
let count = 0
const pool = new Pool(() => ++count, { max: 2 })
const told = []
pool.on('idle', () => told.push('idle'))
const work = (name) => pool.use(async (one) => { told.push(name); await null; told.push(`${name} ends with ${one > 0 && one < 3}`) })
Promise.all(['a', 'b', 'c', 'd', 'e'].map(work)).then(() => {
  let refused = false
  try { pool.release(9) } catch { refused = true }
  console.log(`RESULT ${JSON.stringify([told.filter((one) => one.length === 1), told.length, told.at(-1), count, pool.waiting.size, pool.idle.length, refused])}`)
})
