// nock-remove-interceptor: throws with nock@0.52.0, answers with nock@0.52.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nock = require('nock')
nock('http://example.test').get('/a').reply(200, 'a')
show([nock.removeInterceptor({ hostname: 'other.test', path: '/a', proto: 'http' }), nock.removeInterceptor({ hostname: 'example.test', path: '/a', proto: 'http' })])
