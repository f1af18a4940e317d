'use strict'

/** Handlers of requests that need a session. `reply(status, body)` answers. */
function createKeeper(sessions) {
  function whoAmI(request, reply) {
    const session = sessions.get(request.cookie)
    if (!session) return reply(401, { error: 'sign in first' })
    return reply(200, { user: session.user.name })
  }

  function signOut(request, reply) {
    const session = sessions.get(request.cookie)
    if (!session) return reply(401, { error: 'sign in first' })
    sessions.delete(request.cookie)
    return reply(204)
  }

  function cartOf(request, reply) {
    const session = sessions.get(request.cookie)
    const items = session.cart.filter((item) => item.count > 0)
    return reply(200, { items })
  }

  return { whoAmI, signOut, cartOf }
}

module.exports = { createKeeper }
