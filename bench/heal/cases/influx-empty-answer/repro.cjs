// influx-empty-answer: throws with influx@4.0.1, answers with influx@4.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('http')
const influx = require('influx')

const answers = { 'select * from a': '{"results":[{"series":[{"name":"a"}]}]}', 'select * from none': '' }
const server = http.createServer((request, response) => {
  response.end(answers[new URL(request.url, 'http://localhost').searchParams.get('q')])
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address()
  const client = influx({ host: '127.0.0.1', port, protocol: 'http', username: 'u', password: 'p', database: 'd' })
  const ask = (query, done) => client.queryRaw(query, (error, results) => done([error ? error.message : null, results]))
  ask('select * from a', (full) => {
    ask('select * from none', (empty) => {
      show([full, empty])
      server.close()
    })
  })
})
