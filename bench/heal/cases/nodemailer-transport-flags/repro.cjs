// nodemailer-transport-flags: throws with nodemailer@3.0.0, answers with nodemailer@3.0.1
const nodemailer = require('nodemailer')
const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, disableFileAccess: true })
const seen = []
transport.use('compile', (mail, next) => {
  seen.push(mail.data.subject, mail.data.disableFileAccess)
  next()
})
transport.sendMail({ from: 'a@example.com', to: 'b@example.com', subject: 'Hi', text: 'Hello' }, (error, info) => {
  console.log(`RESULT ${JSON.stringify([error, seen, info.envelope])}`)
})
