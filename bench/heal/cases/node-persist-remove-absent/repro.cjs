// node-persist-remove-absent: throws with node-persist@0.0.3, answers with node-persist@0.0.4
const fs = require('node:fs')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const storage = require('node-persist')
fs.rmSync('store', { recursive: true, force: true })
storage.initSync({ dir: process.cwd() + '/store' })
storage.setItem('a', 1, () => {
  fs.rmSync('store', { recursive: true })
  fs.mkdirSync('store')
  storage.removeItem('a', (error, result) => show([error, Object.keys(result)]))
})
