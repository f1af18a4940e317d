// xmlhttprequest-no-response: throws with xmlhttprequest@1.6.0, answers with xmlhttprequest@1.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createServer } = require('node:net')
const { XMLHttpRequest } = require('xmlhttprequest')

// A server that hangs up without an answer.
const server = createServer((socket) => socket.once('data', () => socket.destroy()))
server.listen(0, '127.0.0.1', () => {
  const request = new XMLHttpRequest()
  request.onreadystatechange = () => {
    if (request.readyState !== 4) return
    show([request.getResponseHeader('Content-Type'), request.getAllResponseHeaders(), /hang up/.test(request.responseText)])
    server.close()
  }
  request.open('GET', `http://127.0.0.1:${server.address().port}/status`)
  request.send()
})
