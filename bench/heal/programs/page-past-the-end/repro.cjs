const { Pages } = require('page-list')
const pages = new Pages(['a', 'b', 'c'], 2)
console.log(pages.items(1), pages.items(9))
