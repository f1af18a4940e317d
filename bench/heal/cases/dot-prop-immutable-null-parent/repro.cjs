// dot-prop-immutable-null-parent: throws with dot-prop-immutable@1.5.0, answers with dot-prop-immutable@1.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const dotProp = require('dot-prop-immutable')
const answer = { profile: null, settings: { theme: 'dark' } }
show([
  dotProp.get(answer, 'profile.value', 'none'),
  dotProp.get(answer, 'profile.value') === undefined,
  dotProp.get(answer, 'settings.theme'),
  dotProp.get(answer, 'profile'),
])
