const { Stock, StockError } = require('stock-keeper')
async function main() {
  const stock = new Stock()
  await stock.receive('pen', 3)
  const ask = async (article, count) => {
    try {
      return (await stock.reserve(article, count)) ?? null
    } catch (error) {
      return error instanceof StockError ? 'refused' : error.name
    }
  }
  console.log(`RESULT ${JSON.stringify([await ask('pen', 2), await ask('pen', 2), await ask('ink', 1), await ask('ink', 0)])}`)
}
main()
