const { plainFromHtml } = require('plain-from-html')
console.log(plainFromHtml('<p>Order &#8364; 20 &#x1F600;</p><p>Ref. &#99999999;</p>'))
