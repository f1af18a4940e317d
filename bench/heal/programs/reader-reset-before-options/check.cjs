const { parseString } = require('markup-reader')

const answers = []
const keep = (err, result) => answers.push(err ? err.message : result)
parseString('<order id="7"><item> pen </item><item>ink</item></order>', keep)
parseString('<order id="7"><item> pen </item><item>ink</item></order>', { trim: false }, keep)
console.log(`RESULT ${JSON.stringify(answers)}`)
