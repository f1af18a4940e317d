const { toBytes, fromBytes, transpose } = require('midi-notes')
const ask = (event) => { try { return toBytes(event) } catch (error) { return error.name } }
console.log(`RESULT ${JSON.stringify([ask({ type: 'on', note: 0 }), ask({ type: 'off', note: 0, velocity: 0, channel: 3 }), ask({ type: 'on', name: 'C-1' }), ask({ type: 'on', name: 'Bb4', channel: 1 }), ask({ type: 'on', note: 128 }), ask({ type: 'on', name: 'H2' }), ask({ type: 'on', note: -1 }),
  transpose([{ type: 'on', name: 'C0' }], -12).map(ask), fromBytes(toBytes({ type: 'on', note: 0 })), ask({ type: 'on', note: 0, name: 'C4' })])}`)
