import { Parcel, summary } from 'parcel-states'

const parcel = new Parcel('R7', { now: () => Date.UTC(2024, 4, 3) }).to('accepted')
console.log(summary(parcel))
