var INCLUDES = {
  admin: ['editor'],
  editor: ['writer'],
  writer: []
}

/**
 * Whether a user has a role, or one that includes it.
 *
 * @param {{ name: string, roles: string[] }} user
 * @param {string} role
 */
exports.hasRole = function hasRole (user, role) {
  return user.roles.some(function (own) {
    return own === role || includes(own, role)
  })
}

function includes (role, wanted) {
  return (INCLUDES[role] || []).some(function (inner) {
    return inner === wanted || includes(inner, wanted)
  })
}
