const words = require('class-words')

const state = Object.assign(Object.create(null), { active: true, disabled: false, wide: 1 })
console.log(`RESULT ${JSON.stringify(words('button', state))}`)
