// koa-ejs-many-renders: throws with koa-ejs@4.1.0, answers with koa-ejs@4.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { mkdirSync, writeFileSync } = require('fs')
const { join } = require('path')
const Koa = require('koa')
const render = require('koa-ejs')
const root = join(__dirname, 'view')
mkdirSync(root, { recursive: true })
writeFileSync(join(root, 'page.html'), '<p><% include part %></p>')
writeFileSync(join(root, 'part.html'), 'hi')
const app = new Koa()
render(app, { root, layout: false, viewExt: 'html', cache: false })
const run = async () => {
  let html
  for (let i = 0; i < 15000; i += 1) {
    html = await Object.assign(Object.create(app.context), { state: {} }).render('page', { writeResp: false })
  }
  show(html)
}
run()
