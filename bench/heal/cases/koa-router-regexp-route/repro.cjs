// koa-router-regexp-route: throws with koa-router@5.2.3, answers with koa-router@5.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const router = require('koa-router')()
router.get(/^\/blog\/\d{4}/, function* () {
  this.body = 'post'
})
const matched = router.match('/blog/2015', 'GET')
show([matched.pathAndMethod.length, router.match('/blog/x', 'GET').pathAndMethod.length])
