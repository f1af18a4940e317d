const Routes = require('tiny-routes')

const routes = new Routes().add('/user/:id', 'user').add(/^\/file\/(.+)\.(\w+)$/, 'file').add(/^\/all$/, 'all').add('*', 'rest')
console.log(
  `RESULT ${JSON.stringify([
    routes.find('/user/a%20b'),
    routes.find('/file/a/b.js'),
    routes.find('/all'),
    routes.find('/else'),
    Routes().find('/none'),
    routes.rules.map((one) => one.keys),
  ])}`,
)
