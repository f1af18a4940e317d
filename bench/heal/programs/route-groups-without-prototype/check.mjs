import { VersionRouter, middleware } from 'version-route'
const versions = [{ major: 1, handler: 'one' }, { major: 2, minor: 3, handler: 'two-three' }, { major: 2, handler: 'two' }]
const router = new VersionRouter(versions)
const urls = []
const serve = middleware([{ major: 1, handler: (req) => urls.push(req.url) }])
serve({ url: '/v1/a?b' }, {}, () => {})
const res = { end() { urls.push(res.statusCode) } }
serve({ url: '/v7/a' }, res, () => {})
console.log(`RESULT ${JSON.stringify([...['/v1/users', '/users', '/v2.1/x', '/v2.4/x', '/v3/x', 'users', '/v2/'].map((path) => router.resolve(path)), urls])}`)
