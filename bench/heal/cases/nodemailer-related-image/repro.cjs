// nodemailer-related-image: throws with nodemailer@1.0.2, answers with nodemailer@1.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nodemailer = require('nodemailer')
const transport = nodemailer.createTransport({
  name: 'memory',
  version: '1',
  send(mail, done) {
    let text = ''
    mail.message
      .createReadStream()
      .on('data', (chunk) => {
        text += chunk
      })
      .on('end', () => done(null, text))
  },
})
const image = { cid: 'logo', filename: 'logo.png', content: 'pixels' }
transport.sendMail({ from: 'a@example.com', to: 'b@example.com', html: '<img src="cid:logo">', attachments: [image] }, (error, text) => {
  if (error) throw error
  show(text.match(/^Content-(Type: [a-z]+.[a-z]+|Id: .*)/gim))
})
