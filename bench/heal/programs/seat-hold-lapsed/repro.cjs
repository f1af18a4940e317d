const { Performance, HoldError } = require('seat-holds')

let time = 0
const evening = new Performance({ now: () => time })

function checkout (id, buyer) {
  try {
    console.log(buyer, 'has', evening.sell(id, buyer).join(' '))
  } catch (error) {
    if (!(error instanceof HoldError)) throw error
    console.log(buyer, 'has to choose again:', error.message)
  }
}
checkout(evening.hold(['A1', 'A2']), 'Ines')
const id = evening.hold(['B4'])
time += 700000
checkout(id, 'Oskar')
