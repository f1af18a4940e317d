const routes = require('tiny-routes')()

routes.add('/user/:id', () => 'user').add(/^\/file\/(.+)$/, () => 'file')
console.log(routes.find('/user/7').params, routes.find('/file/a/b').rest)
