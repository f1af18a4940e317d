// ejs-error-in-included-template: throws with ejs@2.5.6, answers with ejs@2.5.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const ejs = require('ejs')

fs.mkdirSync('views', { recursive: true })
fs.writeFileSync('views/user.ejs', '<p>\n<%= user.name %>\n</p>\n')
fs.writeFileSync('views/page.ejs', '<h1>Users</h1>\n<% include user.ejs %>\n')
const answers = []
for (const data of [{ user: { name: 'A & B' } }, {}]) {
  ejs.renderFile('views/page.ejs', data, (error, html) => {
    if (error instanceof TypeError) throw error
    answers.push(error ? [error.name, error.message.split(`${process.cwd()}/`).join('')] : html)
  })
}
show(answers)
