const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const http = require('node:http')
fs.mkdirSync('public', { recursive: true })
fs.writeFileSync('public/a.txt', 'a')
const files = require('ecstatic')({ root: `${__dirname}/public`, showDir: false })
const server = http.createServer(files).listen(0, '127.0.0.1', async () => {
  const answers = []
  for (const path of ['/a.txt', '/%ff', '/a.txt']) answers.push(await get(path))
  server.close()
  show(answers)
})
function get(path) {
  return new Promise((resolve) => {
    http.get({ host: '127.0.0.1', port: server.address().port, path, agent: false }, (res) => {
      res.resume()
      res.on('end', () => resolve([path, res.statusCode]))
    })
  })
}
