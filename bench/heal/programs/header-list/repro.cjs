const { list } = require('header-read')
console.log(list({ vary: 'Accept, Cookie' }, 'Vary').join('+'))
console.log(list({ vary: ['Accept', 'Cookie, Origin'] }, 'Vary').join('+'))
