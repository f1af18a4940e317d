import { VersionRouter } from 'version-route'
const router = new VersionRouter([{ major: 1, handler: 'old' }, { major: 2, handler: 'new' }])
for (const path of ['/v1/users', '/users']) console.log(router.resolve(path))
