import { card } from 'profile-card'
console.log(await card(7))
