// es6-crawler-detect-no-user-agent: throws with es6-crawler-detect@3.3.0, answers with es6-crawler-detect@4.0.2
const http = require('http')
const { Crawler } = require('es6-crawler-detect')
const server = http.createServer((req, res) => { res.end(String(new Crawler(req).isCrawler())) })
const ask = (port, headers) => new Promise((resolve) => http.get({ host: '127.0.0.1', port, headers, agent: false }, (res) => {
  let body = ''
  res.on('data', (part) => { body += part })
  res.on('end', () => resolve(body))
}))
server.listen(0, '127.0.0.1', async () => {
  const port = server.address().port
  const answers = [await ask(port, {}), await ask(port, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }), await ask(port, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0' })]
  console.log(`RESULT ${JSON.stringify(answers)}`)
  process.exit()
})
