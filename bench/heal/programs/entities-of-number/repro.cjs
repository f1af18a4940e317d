const { createElement } = require('entity-codec')
console.log(createElement('td', { class: 'price "big"', colspan: 2 }, 19.5))
