// mingo-in-missing-list: throws with mingo@1.3.3, answers with mingo@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const mingo = require('mingo')
const flagged = (users) => {
  try {
    return mingo.aggregate(users, [{ $project: { admin: { $in: ['admin', '$roles'] } } }])
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message
  }
}
show([flagged([{ _id: 1, roles: ['admin'] }]), flagged([{ _id: 2 }])])
