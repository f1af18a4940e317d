const query = require('nested-query')

// the query of one request is sent on with another
const received = query.parse('page=2&filter[constructor][isBuffer]=1')
console.log(query.stringify(received))
