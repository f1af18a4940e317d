// ejs-locals-no-locals: throws with ejs-locals@0.1.3, answers with ejs-locals@0.1.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const engine = require('ejs-locals')

const views = path.join(__dirname, 'views')
fs.mkdirSync(views, { recursive: true })
fs.writeFileSync(path.join(views, 'boilerplate.ejs'), '<main><%- body %></main>')
fs.writeFileSync(path.join(views, 'index.ejs'), "<% layout('boilerplate') -%><h1><%= title %></h1>")

// as the application's render does: the values stand in the options themselves
const options = { title: 'Hello', settings: { views, 'view engine': 'ejs' } }
engine(path.join(views, 'index.ejs'), options, (error, html) => show([error === null, html]))
