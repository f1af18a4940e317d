const State = require('watched-state')
const state = new State({ theme: 'dark' })
state.watch('theme', (one) => console.log(one.get('theme'), one.version))
state.set('theme', 'light')
