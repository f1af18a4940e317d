const { Stock, StockError } = require('stock-keeper')
async function main() {
  const stock = new Stock()
  await stock.receive('pen', 3)
  for (const [article, count] of [['pen', 2], ['ink', 1]]) {
    try {
      console.log(article, 'left', await stock.reserve(article, count))
    } catch (error) {
      if (!(error instanceof StockError)) throw error
      console.log(article, 'refused')
    }
  }
}
main()
