const http = require('node:http')
const { form } = require('multipart-read')

const read = form()
const server = http.createServer((req, res) => {
  read(req, res, (err) => {
    res.statusCode = err ? err.status : 200
    res.end(err ? err.message : JSON.stringify(req.body))
  })
})
server.listen(0, '127.0.0.1', () => {
  const headers = { 'Content-Type': 'multipart/form-data' }
  const options = { host: '127.0.0.1', port: server.address().port, method: 'POST', headers, agent: false }
  const req = http.request(options, (res) => {
    res.resume()
    res.on('end', () => {
      server.close()
      console.log(`RESULT ${res.statusCode}`)
    })
  })
  req.end('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n')
})
