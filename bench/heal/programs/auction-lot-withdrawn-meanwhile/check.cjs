const Auction = require('lot-auction')

const run = (lots, onClose, bids = []) => {
  const auction = new Auction()
  const log = []
  auction.on('sold', (lot, bid) => {
    log.push(`${lot.id} ${bid.who} ${bid.amount}`)
    onClose(auction, lot)
  })
  auction.on('unsold', (lot) => {
    log.push(lot.id)
    onClose(auction, lot)
  })
  for (const [id, ends] of lots) auction.offer(id, ends)
  for (const bid of bids) log.push(auction.bid(...bid))
  const counts = [auction.tick(100), auction.lots.map((lot) => lot.id)]
  return [log, counts, auction.tick(1000)]
}
const three = [['a', 100], ['b', 90], ['c', 100]]
console.log(`RESULT ${JSON.stringify([
  run(three, () => {}),
  run(three, (auction, lot) => lot.id === 'a' && auction.withdraw('b'), [['a', 'ann', 5], ['a', 'bob', 5], ['a', 'bob', 6], ['z', 'bob', 6]]),
  run([['a', 100], ['b', 300], ['c', 50]], (auction, lot) => lot.ends < 200 && auction.offer(`${lot.id} again`, lot.ends + 200)),
  run([['a', 300], ['b', 100], ['c', 100], ['d', 100]], (auction, lot) => lot.id === 'b' && (auction.withdraw('a'), auction.withdraw('c'))),
  run([], () => {}),
])}`)
