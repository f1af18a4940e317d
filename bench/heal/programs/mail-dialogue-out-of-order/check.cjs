const Session = require('mail-dialogue')

const mails = []
const talk = (...lines) => {
  const session = new Session((mail) => mails.push(mail))
  return [lines.map((line) => session.line(line)), session.closed, session.envelope]
}
const talks = [
  talk('HELO there', 'RCPT TO:<ann@example.org>', 'DATA', 'QUIT'),
  talk('HELO there', 'DATA', 'hello', 'NOOP'),
  talk('DATA', 'MAIL FROM:<bob@example.org>', 'FOO'),
  talk('HELO there', 'MAIL FROM:<bob@example.org>', 'DATA', 'RCPT TO:<>', 'RCPT TO:<ann@example.org>', 'DATA', 'Hi', '..x', '.', 'DATA', 'RCPT TO:<ann@example.org>', 'MAIL FROM:<>', 'RSET', 'RCPT TO:<a@b>'),
]
console.log(`RESULT ${JSON.stringify([talks, mails])}`)
