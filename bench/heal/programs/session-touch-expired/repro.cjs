const MemorySessions = require('memory-sessions')

let time = 0
const store = new MemorySessions({ maxAge: 100, now: () => time })
store.set('s1', { user: 'ada' }, () => {
  time = 200
  store.touch('s1', (err) => {
    console.log('touched', err)
  })
})
