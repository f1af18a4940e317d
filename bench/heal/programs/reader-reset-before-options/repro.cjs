const { parseString } = require('markup-reader')

parseString('<order id="7"><item> pen </item><item>ink</item></order>', (err, result) => {
  console.log(err, JSON.stringify(result))
})
