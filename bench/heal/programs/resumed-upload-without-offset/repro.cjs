const http = require('node:http')
const { createHandler } = require('resume-upload')

const server = http.createServer(createHandler({ newId: () => 'a1' }))
server.listen(0, async () => {
  const base = `http://127.0.0.1:${server.address().port}`
  const begun = await fetch(`${base}/uploads`, { method: 'POST', headers: { 'upload-length': '5' } })
  console.log(begun.status, begun.headers.get('location'))
  const piece = await fetch(`${base}/uploads/a1`, { method: 'PATCH', body: 'hello' })
  console.log(piece.status)
  server.close()
  server.closeAllConnections()
})
