const { toBytes, transpose } = require('midi-notes')
const bass = [{ type: 'on', name: 'C1' }, { type: 'on', note: 26 }]
for (const event of transpose(bass, -24)) console.log(toBytes(event))
