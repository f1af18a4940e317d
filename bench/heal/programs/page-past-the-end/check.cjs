const { Pages } = require('page-list')
const pages = new Pages(['a', 'b', 'c'], 2)
console.log(`RESULT ${JSON.stringify([pages.items(1), pages.items(2), pages.items(9), pages.items(-3)])}`)
