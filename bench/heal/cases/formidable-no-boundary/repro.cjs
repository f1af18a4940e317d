// formidable-no-boundary: throws with formidable@1.0.11, answers with formidable@1.0.14
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const formidable = require('formidable')
const server = http.createServer((request, response) => {
  new formidable.IncomingForm({ uploadDir: '.' }).parse(request, (error, fields) => {
    response.statusCode = error ? 400 : 200
    response.end(error ? 'bad form' : JSON.stringify(fields))
  })
})
server.listen(0, '127.0.0.1', () => {
  const headers = { 'content-type': 'multipart/form-data' }
  const { port } = server.address()
  const request = http.request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
    show(response.statusCode)
    process.exit(0)
  })
  request.end('hello')
})
