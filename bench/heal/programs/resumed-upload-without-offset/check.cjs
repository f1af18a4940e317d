const http = require('node:http')
const { createHandler } = require('resume-upload')

let count = 0
const complete = []
const server = http.createServer(createHandler({ newId: () => `a${++count}`, onComplete: (id, bytes) => complete.push([id, String(bytes)]) }))
server.listen(0, async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const log = []
  const ask = async (method, path, headers, body) => {
    const res = await fetch(base + path, { method, headers, body })
    const text = await res.text()
    log.push([res.status, res.status === 400 ? text !== '' : text, res.headers.get('upload-offset')])
  }
  await ask('POST', '/uploads', {})
  await ask('POST', '/uploads', { 'upload-length': ' 5' })
  await ask('PATCH', '/uploads/a1', {}, 'hello')
  await ask('PATCH', '/uploads/a1', { 'upload-offset': 'x' }, 'hello')
  await ask('PATCH', '/uploads/a1', { 'upload-offset': '0' }, 'hel')
  await ask('PATCH', '/uploads/a1', {}, 'lo')
  await ask('HEAD', '/uploads/a1', {})
  await ask('PATCH', '/uploads/a1', { 'upload-offset': '3' }, 'lo')
  await ask('PATCH', '/uploads/a9', {}, 'lo')
  console.log('RESULT ' + JSON.stringify([log, complete]))
  server.close()
  server.closeAllConnections()
})
