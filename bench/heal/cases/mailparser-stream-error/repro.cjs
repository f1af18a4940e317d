// mailparser-stream-error: throws with mailparser@3.4.0, answers with mailparser@3.5.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Readable } = require('stream')
const { simpleParser } = require('mailparser')
const input = new Readable({ read() {} })
simpleParser(input, (err, mail) => show(err ? 'failed: ' + err.message : mail.subject))
input.push('Subject: hi\r\n')
setTimeout(() => input.destroy(new Error('connection lost')), 20)
