// type-is-nonstring-type: throws with type-is@1.6.6, answers with type-is@1.6.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const typeis = require('type-is')
show([typeis.is('text/html', [undefined, 'html']), typeis.is('text/html', [{}])])
