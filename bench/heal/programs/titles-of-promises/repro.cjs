const { titles } = require('reading-list')
titles(['a', 'b']).then((all) => console.log(all))
