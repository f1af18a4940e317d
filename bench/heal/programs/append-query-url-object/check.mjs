import { appendQuery } from 'query-parts'
console.log(`RESULT ${JSON.stringify(appendQuery(new URL('https://api.test/items?page=1#list'), { limit: 20 }))}`)
