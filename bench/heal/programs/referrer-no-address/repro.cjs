const { ReferrerCount, counting } = require('referrer-count')

const counter = new ReferrerCount('shop.example')
const middleware = counting(counter)
for (const referer of [undefined, 'https://www.google.com/search?q=a', 'www.partner.example/list']) {
  middleware({ method: 'GET', headers: { referer } }, {}, () => {})
}
console.log(counter.top())
