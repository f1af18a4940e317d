// deepmerge-list-onto-value: throws with deepmerge@1.1.0, answers with deepmerge@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const merge = require('deepmerge')
show([merge({ hosts: { main: 'a' }, port: 80 }, { hosts: ['b', 'c'] }), merge({ hosts: ['a'] }, { hosts: ['b'] })])
