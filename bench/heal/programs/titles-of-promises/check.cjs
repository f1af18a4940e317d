const { titles, pages } = require('reading-list')
async function main() {
  console.log(`RESULT ${JSON.stringify([await titles(['a', 'b']), await titles([]), await pages(['a', 'b'])])}`)
}
main()
