// node-cache-delete-no-key: throws with node-cache@3.2.1, answers with node-cache@4.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const NodeCache = require('node-cache')
const cache = new NodeCache({ checkperiod: 0 })
cache.set('a', 1)
const remove = (keys) => {
  try {
    return cache.del(keys)
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message
  }
}
show([remove(['a', 'b']), remove(undefined)])
