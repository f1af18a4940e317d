// imap-header-blank-first-line: throws with imap@0.8.14, answers with imap@0.8.15
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parseHeader } = require('imap')
const source = ['      ', 'Subject: hello', ' again', 'To: a@b.example', 'Received: one', 'Received: two', '', ''].join('\r\n')
show(parseHeader(source))
