import { Router } from 'path-routes'

const router = new Router()
  .get('/search/:term', ({ params, query }) => ({ status: 200, body: { params, query } }))
  .get('/files/:dir/:name?', ({ params }) => ({ status: 200, body: params }))
const ask = (url) => router.handle({ url })
console.log(`RESULT ${JSON.stringify({
  percent: ask('/search/100%?page=2'),
  broken: ask('/files/%E0%A4%A/read%20me'),
  good: ask('/search/tea%20pot'),
  plus: ask('/search/a+b?q=a+b'),
  query: ask('/search/x?q=50%&q=1'),
  optional: ask('/files/docs'),
  none: ask('/nothing/here/at/all'),
})}`)
