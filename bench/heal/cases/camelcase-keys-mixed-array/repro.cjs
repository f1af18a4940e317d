// camelcase-keys-mixed-array: throws with camelcase-keys@6.2.1, answers with camelcase-keys@6.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const camelcaseKeys = require('camelcase-keys')
show(camelcaseKeys([{ first_name: 'Ann' }, 'x', { last_name: 'Lee' }]))
