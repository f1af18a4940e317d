import http from 'node:http'
import { answering } from 'reply-with'

const server = http.createServer(answering(async () => [3, 4].reduce((sum, one) => sum + one)))
server.listen(0, '127.0.0.1', () => {
  http.get({ host: '127.0.0.1', port: server.address().port, agent: false }, (res) => {
    res.setEncoding('utf8')
    res.on('data', (text) => console.log(res.headers['content-length'], text))
    res.on('end', () => server.close())
  })
})
