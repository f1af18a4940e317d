// conventionalcommits-preset-no-config: throws with conventional-changelog-conventionalcommits@7.0.1, answers with conventional-changelog-conventionalcommits@7.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const createPreset = require('conventional-changelog-conventionalcommits')
Promise.resolve(createPreset()).then((preset) => {
  const { whatBump } = preset.recommendedBumpOpts
  const commit = (type, notes = []) => ({ type, scope: null, header: `${type}: something`, notes, footer: null })
  show([whatBump([commit('fix')]), whatBump([commit('fix'), commit('feat')])])
})
