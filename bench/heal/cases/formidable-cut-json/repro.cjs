// formidable-cut-json: throws with formidable@1.2.6, answers with formidable@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const formidable = require('formidable')
const server = http.createServer((request, response) => {
  new formidable.IncomingForm().parse(request, (error, fields) => {
    response.statusCode = error ? 400 : 200
    response.end(error ? 'bad form' : JSON.stringify(fields))
  })
})
server.listen(0, '127.0.0.1', () => {
  const headers = { 'content-type': 'application/json' }
  const { port } = server.address()
  const request = http.request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
    response.resume()
    response.on('end', () => setTimeout(() => {
      show(response.statusCode)
      process.exit(0)
    }, 100))
  })
  request.end('{"name":')
})
