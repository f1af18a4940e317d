const { list } = require('header-read')
console.log(`RESULT ${JSON.stringify([list({ vary: 'Accept, Cookie' }, 'Vary'), list({ vary: ['Accept', 'Cookie, Origin'] }, 'Vary'), list({}, 'Vary')])}`)
