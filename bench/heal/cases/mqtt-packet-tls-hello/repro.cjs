// mqtt-packet-tls-hello: throws with mqtt-packet@3.4.4, answers with mqtt-packet@3.4.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mqtt = require('mqtt-packet')
const parser = mqtt.parser()
const seen = []
let closed = false
parser.on('packet', (packet) => closed || seen.push(['packet', packet.cmd]))
parser.on('error', (error) => {
  if (!closed) seen.push(['error', error.message])
  closed = true
})
const hello = Buffer.alloc(262)
Buffer.from('1603010101010000fd03030009', 'hex').copy(hello)
parser.parse(hello)
show(seen)
