import { createRouter } from 'path-routes'

const router = createRouter({ base: '/api', defaults: { format: 'json' } })
router.get('/health', 'health').get('/users/:id/:format?', 'user')
console.log(`RESULT ${JSON.stringify(router.find('GET', '/api/users/ad%20a'))}`)
