// i18next-express-middleware-no-originalurl: throws with i18next-express-middleware@1.0.6, answers with i18next-express-middleware@1.0.7
const http = require('node:http')
const i18next = require('i18next')
const middleware = require('i18next-express-middleware')
i18next.use(middleware.LanguageDetector).init({
  fallbackLng: ['en'],
  preload: ['en', 'de'],
  detection: { order: ['path', 'header'], caches: [] },
  resources: { en: { translation: { hi: 'hello' } }, de: { translation: { hi: 'hallo' } } },
})
const handle = middleware.handle(i18next)
const server = http.createServer((req, res) => {
  res.locals = {}
  handle(req, res, () => res.end(req.t('hi')))
})
server.listen(0, '127.0.0.1', async () => {
  const reply = await fetch(`http://127.0.0.1:${server.address().port}/shop`, { headers: { 'accept-language': 'de' } })
  console.log(`RESULT ${JSON.stringify([reply.status, await reply.text()])}`)
  server.close()
})
