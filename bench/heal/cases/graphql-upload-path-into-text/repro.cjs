// graphql-upload-path-into-text: throws with graphql-upload@8.0.6, answers with graphql-upload@8.0.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const { processRequest } = require('graphql-upload')
const server = http.createServer((request, response) => {
  processRequest(request, response).then(
    (operations) => response.end(JSON.stringify(operations)),
    (error) => {
      response.statusCode = error.status ?? 500
      response.end()
    },
  )
})
const part = (name, value) => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const operations = part('operations', '{"query":"{ a }","variables":"none"}')
const body = `${operations}${part('map', '{"1":["variables.file"]}')}--cut--\r\n`
server.listen(0, '127.0.0.1', () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=cut' }
  const { port } = server.address()
  const request = http.request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
    show(response.statusCode)
    process.exit(0)
  })
  request.end(body)
})
