const Session = require('mail-dialogue')

const session = new Session((mail) => console.log(mail))
for (const line of ['HELO there', 'RCPT TO:<ann@example.org>', 'DATA', 'QUIT']) console.log(session.line(line))
