const http = require('http')
const querystring = require('querystring')
const { check } = require('form-rules')

const server = http.createServer((req, res) => {
  let body = ''
  req.on('data', (chunk) => { body += chunk })
  req.on('end', () => {
    const { errors } = check(querystring.parse(body), { email: 'required|email', age: 'digits' })
    res.statusCode = Object.keys(errors).length ? 422 : 200
    res.end()
  })
}).listen(0, '127.0.0.1', async () => {
  const answer = await fetch(`http://127.0.0.1:${server.address().port}`, { method: 'POST', body: 'email=ada%40example.org' })
  console.log(answer.status)
  server.close()
})
