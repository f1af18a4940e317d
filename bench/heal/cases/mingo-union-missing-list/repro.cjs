// mingo-union-missing-list: throws with mingo@4.1.2, answers with mingo@6.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
try {
  require('mingo/init/system')
} catch (error) {
  if (error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED' && error.code !== 'MODULE_NOT_FOUND') throw error
}
const mingo = require('mingo')
const tags = (posts) => {
  try {
    return mingo.aggregate(posts, [{ $project: { all: { $setUnion: ['$own', '$given'] } } }])
  } catch (error) {
    if (error instanceof TypeError) throw error
    return error.message
  }
}
show([tags([{ _id: 1, own: ['a', 'b'], given: ['b', 'c'] }]), tags([{ _id: 2, own: ['a'] }])])
