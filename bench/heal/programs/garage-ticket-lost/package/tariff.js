const MINUTE = 60 * 1000

exports.GRACE_MS = 15 * MINUTE

/** The first quarter of an hour is free, each begun hour is 200. */
exports.price = function (since, now) {
  const minutes = (now - since) / MINUTE
  return minutes <= 15 ? 0 : Math.ceil(minutes / 60) * 200
}
