// koa-foreign-error: throws with koa@2.12.0, answers with koa@2.12.1
const vm = require('node:vm')
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Koa = require('koa')
const app = new Koa()
app.silent = true
app.onerror(vm.runInNewContext("new Error('from another realm')"))
show('reported')
