// graphql-upload-null-entry: throws with graphql-upload@8.0.4, answers with graphql-upload@8.0.5
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
const body = `${part('operations', '{"query":"{ a }"}')}${part('map', '{"1":null}')}--cut--\r\n`
server.listen(0, '127.0.0.1', () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=cut' }
  const { port } = server.address()
  const request = http.request({ port, host: '127.0.0.1', method: 'POST', headers }, (response) => {
    show(response.statusCode)
    process.exit(0)
  })
  request.end(body)
})
