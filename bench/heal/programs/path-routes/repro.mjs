import { Router } from 'path-routes'

const router = new Router().get('/search/:term', ({ params, query }) => ({
  status: 200,
  body: `${params.term} page ${query.page ?? 1}`,
}))
console.log(router.handle({ url: '/search/tea%20pot' }).body)
console.log(router.handle({ url: '/search/100%?page=2' }).body)
