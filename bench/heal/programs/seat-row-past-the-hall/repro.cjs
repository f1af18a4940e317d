const { Hall, bookings } = require('hall-seats')

const hall = new Hall(['.. ..', '.. ..'])
const res = {
  json: (body) => console.log(body),
  status: () => res,
}
const next = (error) => {
  throw error
}
bookings(hall)({ body: { seats: ['B4', 'C1'], guest: 'ann' } }, res, next)
console.log(hall.free)
