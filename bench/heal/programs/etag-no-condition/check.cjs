const http = require('node:http')
const { answers, tagOf } = require('etag-answers')
const server = http.createServer(answers((req) => {
  if (req.url === '/bad') throw new Error('down')
  return req.url === '/none' ? undefined : { name: 'Ada' }
}, { maxAge: 5 }))
const tag = tagOf('{"name":"Ada"}')
const ask = (path, headers = {}, method = 'GET') => new Promise((resolve) => {
  http.request({ host: '127.0.0.1', port: server.address().port, path, headers, method, agent: false }, (res) => {
    let body = ''
    res.on('data', (text) => { body += text }).on('end', () => resolve([res.statusCode, body, res.headers.etag === tag]))
  }).end()
})
server.listen(0, '127.0.0.1', async () => {
  const told = [await ask('/'), await ask('/', { 'If-None-Match': '"x", W/' + tag }), await ask('/', { 'If-None-Match': '"x"' }), await ask('/', { 'If-None-Match': '*' }),
    await ask('/', {}, 'HEAD'), await ask('/none'), await ask('/bad'), await ask('/', {}, 'POST'), await ask('/', { 'If-None-Match': '' })]
  server.close()
  console.log(`RESULT ${JSON.stringify(told)}`)
})
