import { mapHttpRequest } from 'log-serializers'

const injected = { id: 'req-1', method: 'GET', url: '/users/7', headers: { host: 'localhost' } }
console.log(`RESULT ${JSON.stringify(mapHttpRequest(injected))}`)
