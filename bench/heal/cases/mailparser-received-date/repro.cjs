// mailparser-received-date: throws with mailparser@0.4.9, answers with mailparser@0.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { MailParser } = require('mailparser')
const parser = new MailParser()
parser.on('end', (mail) => show([mail.subject, mail.receivedDate]))
parser.end(
  'Received: from x by y with ESMTP id 14ca60c98e5.394d.5a449\tSat, 11 Apr 2015 01:16:25 +0000 (UTC)\r\nSubject: hi\r\n\r\nhello\r\n',
)
