const { plainFromHtml, decode } = require('plain-from-html')
console.log(`RESULT ${JSON.stringify([
  plainFromHtml('<p>Order &#8364; 20 &#x1F600;</p><p>Ref. &#99999999; &amp; &odd;</p>'), decode('&#x110000;'), decode('&#x10FFFF;'), decode('&#1114112;a&#1114111;'),
  plainFromHtml('<style>p{}</style>one two three', { width: 8 }), decode('&lt;b&gt;')])}`)
