// nodemailer-nested-groups: throws with nodemailer@7.0.10, answers with nodemailer@7.0.11
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const addressparser = require('nodemailer/lib/addressparser')
const deep = addressparser(`${'g:'.repeat(20000)}ann@example.com;`)
show([addressparser('Team: ann@example.com, Bob <bob@example.com>;'), deep.length, deep[0].name])
