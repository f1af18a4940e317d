// nodemailer-attachment-object: throws with nodemailer@6.9.1, answers with nodemailer@6.9.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createTransport } = require('nodemailer')
const transport = createTransport({ streamTransport: true, buffer: true })
const mail = (content) => ({
  from: 'a@example.com',
  to: 'b@example.com',
  text: 'hi',
  attachments: [{ filename: 'a.txt', content }],
})
transport.sendMail(mail('plain'), (_error, info) => {
  transport.sendMail(mail(12345), (error, other) =>
    show([info.envelope, error && error.message, other && other.envelope]),
  )
})
