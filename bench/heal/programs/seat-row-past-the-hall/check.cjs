const { Hall, bookings } = require('hall-seats')

const hall = new Hall(['.. ..', '.. ..', '...'])
const got = []
const ask = (guest, ...seats) => {
  let code = 200
  const res = {
    json: (body) => got.push([code, body, hall.free]),
    status: (status) => {
      code = status
      return res
    },
  }
  bookings(hall)({ body: { seats, guest } }, res, (error) => got.push(error.name))
}
ask('ann', 'B4', 'D1')
ask('ann', 'Z99')
ask('ann', 'A5')
ask('ann', 'A0')
ask('ann', 'a1')
ask('ann', 'A1', 'C3')
ask('bob', 'B1', 'A1')
ask('bob', 'B1', 'B1')
console.log(`RESULT ${JSON.stringify([got, hall.release('ann'), hall.release('bob')])}`)
