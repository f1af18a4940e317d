const { retry } = require('retry-call')
retry(async (attempt) => {
  if (attempt < 3) throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
  return `worked at attempt ${attempt}`
}).then(console.log)
