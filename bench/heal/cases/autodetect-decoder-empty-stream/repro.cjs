const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const AutoDetectDecoderStream = require('autodetect-decoder-stream')
const stream = new AutoDetectDecoderStream()
let text = ''
stream.on('data', (part) => { text += part })
stream.on('end', () => show([text]))
stream.end()
