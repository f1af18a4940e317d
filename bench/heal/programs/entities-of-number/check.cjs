const { createElement } = require('entity-codec')
console.log(`RESULT ${JSON.stringify(createElement('td', { class: 'price "big"', colspan: 2 }, 19.5))}`)
