const { ReferrerCount, sourceOf, counting } = require('referrer-count')

const counter = new ReferrerCount('shop.example')
const middleware = counting(counter)
let passed = 0
for (const referer of [undefined, '', 'https://google.com', 'www.partner.example/list', 'http://', '-', 'android-app://x.y', 'https://shop.example/a', 'http://news.example:80/']) {
  middleware({ method: 'GET', headers: { referer } }, {}, () => passed++)
}
middleware({ method: 'POST', headers: { referer: 'nonsense' } }, {}, () => passed++)
console.log(
  `RESULT ${JSON.stringify([passed, counter.top(), ['https://', 'http://[::1', 'https://www.shop.example/', '/relative'].map((one) => sourceOf(one, 'shop.example'))])}`
)
