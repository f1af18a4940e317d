// nodemailer-stream-source-error: throws with nodemailer@3.1.1, answers with nodemailer@3.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { createTransport } = require('nodemailer')
const transport = createTransport({ streamTransport: true, buffer: true, disableFileAccess: true })
const mail = (attachment) => ({ from: 'a@example.com', to: 'b@example.com', text: 'hi', attachments: [attachment] })
transport.sendMail(mail({ filename: 'a.txt', content: 'text' }), (_error, info) => {
  transport.sendMail(mail({ path: '/etc/hosts' }), (error, other) =>
    show([info.envelope.to, error && error.message, other === undefined || other === null]),
  )
})
