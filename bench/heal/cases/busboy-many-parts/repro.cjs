// busboy-many-parts: throws with busboy@1.2.0, answers with busboy@1.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const busboy = require('busboy')
const parser = busboy({ headers: { 'content-type': 'multipart/form-data; boundary=x' } })
let count = 0
parser.on('field', () => { count += 1 })
parser.on('close', () => show(count))
const part = (i) => '--x\r\nContent-Disposition: form-data; name="f' + i + '"\r\n\r\n' + i + '\r\n'
const body = Buffer.from(Array.from({ length: 2500 }, (_, i) => part(i)).join('') + '--x--\r\n')
parser.end(body)
