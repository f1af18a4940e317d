const collect = require('collect-chunks')

const all = collect((body) => console.log(`RESULT ${JSON.stringify([Buffer.isBuffer(body), String(body)])}`))
all.write(Buffer.from('HTTP/1.1 200 OK\r\n'))
all.write('Content-Length: 0\r\n')
all.end('\r\n')
