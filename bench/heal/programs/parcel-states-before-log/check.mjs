import { Parcel, summary } from 'parcel-states'

let clock = Date.UTC(2024, 4, 3)
const now = () => (clock += 1000)
const parcel = new Parcel('R7', { now })
const early = [...parcel.log.map((entry) => [entry.state, entry.at])]
parcel.to('accepted').to('travelling').to('travelling')
const refused = (() => {
  try {
    parcel.to('announced')
  } catch (error) {
    return error.name
  }
})()
parcel.to('delivered')
const other = new Parcel('R8', { state: 'travelling', now })
console.log(`RESULT ${JSON.stringify([
  early, parcel.log, refused, parcel.state, parcel.isOver, parcel.durations(), summary(parcel),
  other.log, other.number, other.durations(), summary(other), Number.isFinite(new Parcel('R9').log[0].at), new Parcel('R9').log.length,
])}`)
