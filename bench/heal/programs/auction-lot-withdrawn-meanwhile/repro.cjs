const Auction = require('lot-auction')

const auction = new Auction()
auction.on('sold', (lot, bid) => {
  console.log(lot.id, bid.who)
  auction.withdraw('chair 2')
})
auction.on('unsold', (lot) => console.log(lot.id))
for (const id of ['chair 1', 'chair 2', 'lamp']) auction.offer(id, 100)
auction.bid('chair 1', 'ann', 5)
console.log(auction.tick(100))
