// nylas-connection-refused: throws with nylas@4.10.0, answers with nylas@4.10.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const http = require('node:http')
const Nylas = require('nylas')
const server = http.createServer((request) => request.socket.destroy())
server.listen(0, '127.0.0.1', () => {
  Nylas.config({ clientId: 'id', clientSecret: 'secret', apiServer: `http://127.0.0.1:${server.address().port}` })
  Nylas.with('token').account.get().then(
    (account) => show(['account', account]),
    (error) => show([error.name, error.message, error.code]),
  ).finally(() => server.close())
})
