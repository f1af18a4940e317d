// query-to-mongo-bare-query: throws with query-to-mongo@0.5.1, answers with query-to-mongo@0.6.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const queryToMongo = require('query-to-mongo')
const { criteria, options } = queryToMongo('name=john&age>21&colour!=red&sort=name,-age&offset=20&limit=10')
show([criteria, options])
