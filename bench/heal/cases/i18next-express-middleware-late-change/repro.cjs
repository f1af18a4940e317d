// i18next-express-middleware-late-change: throws with i18next-express-middleware@1.0.10, answers with i18next-express-middleware@1.0.11
const http = require('http')
const i18next = require('i18next')
const { LanguageDetector, handle } = require('i18next-express-middleware')
i18next.use(LanguageDetector).init({
  fallbackLng: 'en',
  preload: ['en', 'de'],
  resources: { en: { translation: { hello: 'Hello' } }, de: { translation: { hello: 'Hallo' } } },
  detection: { order: ['header'], caches: ['cookie'], lookupCookie: 'lang' }
})
const middleware = handle(i18next)
const server = http.createServer((request, response) => {
  request.originalUrl = request.url
  middleware(request, response, () => {
    response.end(request.i18n.t('hello'))
    // What is written after the answer, such as a letter, is in another language.
    request.i18n.changeLanguage('de')
    console.log(`RESULT ${JSON.stringify([request.i18n.language, request.i18n.t('hello')])}`)
    setTimeout(() => process.exit(0), 100)
  })
}).listen(0, () => {
  http.get({ port: server.address().port, path: '/', headers: { 'accept-language': 'en' } }, (response) => response.resume())
})
