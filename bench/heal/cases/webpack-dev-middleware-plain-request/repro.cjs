// webpack-dev-middleware-plain-request: throws with webpack-dev-middleware@1.6.0, answers with webpack-dev-middleware@1.6.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const middleware = require('webpack-dev-middleware')
// as little of a compiler as the middleware needs
const hooks = {}
const compiler = {
  options: {},
  outputPath: '/out',
  plugin: (name, hook) => {
    hooks[name] = hook
  },
  watch: () => {
    setImmediate(() => hooks.done({ toString: () => '', hasErrors: () => false, compilation: {} }))
    return { close: () => {}, invalidate: () => {} }
  },
}
const serve = middleware(compiler, { publicPath: '/assets/', quiet: true, noInfo: true })
compiler.outputFileSystem.mkdirpSync('/out')
compiler.outputFileSystem.writeFileSync('/out/main.js', 'console.log(1)')
const server = http.createServer((request, response) =>
  serve(request, response, () => {
    response.statusCode = 404
    response.end('next')
  }),
)
server.listen(0, '127.0.0.1', async () => {
  const answers = []
  for (const path of ['/assets/main.js', '/assets/main.js?v=2', '/assets/none.js', '/other']) {
    const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`)
    answers.push([response.status, await response.text()])
  }
  show(answers)
  process.exit(0)
})
