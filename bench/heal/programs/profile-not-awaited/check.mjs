import { card, exists } from 'profile-card'
console.log(`RESULT ${JSON.stringify([await card(7), await card(9), await exists(3)])}`)
