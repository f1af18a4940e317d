// letterparser-folded-content-type: throws with letterparser@0.0.2, answers with letterparser@0.0.8
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse } = require('letterparser')
const mail = [
  'Received: from sonic.gate.mail.ne1.yahoo.com by sonic302.consmr.mail.ne1.yahoo.com with HTTP; Sat, 31 Oct 2020 10:00:00 +0000',
  'Date: Sat, 31 Oct 2020 10:00:00 +0000 (UTC)',
  'From: A User <a@yahoo.com>',
  'To: b@example.com',
  'Subject: test',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; ',
  '\tboundary="----=_Part_1_2.3"',
  '',
  '------=_Part_1_2.3',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: 7bit',
  '',
  'Hello there',
  '------=_Part_1_2.3--',
  '',
].join('\r\n')
const plain = mail.replace(/multipart[\s\S]*/, 'text/plain; charset=UTF-8\r\n\r\nplain')
show(
  [mail, plain].map((text) => {
    const { contentType } = parse(text)
    return [contentType.type, contentType.parameters.boundary, contentType.parameters.charset]
  }),
)
